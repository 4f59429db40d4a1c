import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isInstalled } from "./installed.mjs";
import { refuse } from "./refuse.mjs";
import { root as project } from "./root.mjs";

/**
 * Installs the packages of the lock unless that was already done for this lock and this Node. If it fails, puts the
 * packages of the previous version back, prints a message and returns false.
 */
export function installIfNeeded(root = project) {
  const packages = path.join(root, "node_modules");
  const stamp = path.join(packages, ".vigilia-lock");
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    rmSync(previous(packages), { recursive: true, force: true });
    return true;
  }
  // A start that was killed during an installation leaves both.
  putBack(packages);
  if (isInstalled(root)) {
    if (isWritable(path.dirname(stamp))) writeFileSync(stamp, wanted);
    return true;
  }
  if (!isWritable(root)) {
    refuse(
      `La carpeta ${root} es de solo lectura: Vigilia no puede instalar sus paquetes en ella.`,
      `The folder ${root} is read-only: Vigilia cannot install its packages in it.`,
    );
    return false;
  }
  console.log("Instalando paquetes, puede tardar unos minutos … / Installing packages, this may take minutes …");
  // npm deletes the packages before it knows whether the new ones arrive.
  if (existsSync(packages)) renameSync(packages, previous(packages));
  const result = npmCi(root);
  if (result.status !== 0) {
    putBack(packages);
    explain(`${result.error || ""}${result.stdout || ""}${result.stderr || ""}`);
    return false;
  }
  writeFileSync(stamp, wanted);
  rmSync(previous(packages), { recursive: true, force: true });
  return true;
}

function previous(packages) {
  return `${packages}.previous`;
}

/** Puts the packages from before an installation back, unless there are none. */
function putBack(packages) {
  if (!existsSync(previous(packages))) return;
  rmSync(packages, { recursive: true, force: true });
  renameSync(previous(packages), packages);
}

/** Native packages are built for one Node ABI and one system, so the fingerprint includes both. */
function fingerprint(root) {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform}-${process.arch} node-${process.versions.modules}\n`;
}

/** Includes development packages regardless of NODE_ENV: the build needs the compiler and the types. */
function npmCi(root) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
  const rest = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...rest], options);
  return spawnSync("npm", rest, { ...options, shell: process.platform === "win32" });
}

function explain(output) {
  const log = path.join(tmpdir(), "vigilia-install.log");
  writeFileSync(log, output);
  if (/node-gyp|gyp ERR|prebuild-install/.test(output) && !hasCompiler()) {
    refuse(
      "No hay una versión compilada de better-sqlite3 para este equipo y faltan herramientas para compilarla: instale make, un compilador de C++ y Python 3 (Debian: apt install build-essential python3; macOS: xcode-select --install) y repita.",
      "There is no ready-made better-sqlite3 for this machine and the tools to compile it are missing: install make, a C++ compiler and Python 3 (Debian: apt install build-essential python3; macOS: xcode-select --install) and try again.",
    );
    return;
  }
  refuse(
    `No se pudieron instalar los paquetes (¿hay conexión?); los detalles están en ${log}.`,
    `The packages could not be installed (is there a connection?); the details are in ${log}.`,
  );
}

function hasCompiler() {
  const runs = (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
  const compiler = runs("g++") || runs("clang++") || runs("c++");
  return compiler && (process.platform === "win32" || runs("make")) && (runs("python3") || runs("python"));
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
