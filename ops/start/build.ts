import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { takeFile } from "@/db/ledger-file/lease";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { buildLock, builds, currentBuild, listBuilds, stampName } from "@/ops/boot/build-folder.mjs";
import { refuse } from "@/ops/boot/refuse.mjs";
import { supervise } from "@/ops/boot/supervise.mjs";
import { bundlePrograms } from "./bundle-programs";
import { canWriteIn } from "./can-write-in";
import { root } from "./root";
import { sourceHash } from "./source-hash";
import { syncTree } from "./sync-tree";

/**
 * Makes the build of exactly these sources the current one, and builds it first if it does not exist. Each build has its
 * own folder, so a failed or interrupted build changes neither another build nor the files of a running server.
 */
export async function buildIfNeeded(): Promise<"built" | "current" | "failed"> {
  process.chdir(root);
  const wanted = sourceHash(root);
  const name = wanted.slice(0, 16);
  const folder = path.join(builds, name);
  if (isComplete(folder, wanted)) return makeCurrent(name) ? "current" : "failed";
  if (!canWriteIn(builds)) return readOnly();
  const lock = takeFile(buildLock(folder));
  if (!lock) {
    refuse(
      "Otro npm start compila esta versión en este momento: espere a que termine.",
      "Another npm start is building this version: wait until it ends.",
    );
    return "failed";
  }
  try {
    if (!(await build(folder))) return "failed";
    if (sourceHash(root) !== wanted) {
      refuse(
        "Los archivos del programa cambiaron mientras se compilaba: use npm start otra vez.",
        "The files of the software changed during the build: run npm start again.",
      );
      return "failed";
    }
    // The compiler's cache is larger than the build, and a build in another folder cannot use it.
    rmSync(path.join(folder, "cache"), { recursive: true, force: true });
    writeFileSync(path.join(folder, stampName), wanted);
    syncTree(folder);
    return makeCurrent(name) ? "built" : "failed";
  } finally {
    lock.release();
  }
}

function isComplete(folder: string, wanted: string): boolean {
  const stamp = path.join(folder, stampName);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

/** Names the build that servers and commands use from now on. A running server keeps its own. */
function makeCurrent(name: string): boolean {
  if (existsSync(currentBuild) && readFileSync(currentBuild, "utf8").trim() === name) return true;
  if (!canWriteIn(builds)) return readOnly() !== "failed";
  const draft = `${currentBuild}.${process.pid}`;
  writeFileSync(draft, `${name}\n`, { flush: true });
  renameSync(draft, currentBuild);
  syncFolder(builds);
  return true;
}

async function build(folder: string): Promise<boolean> {
  console.log("Compilando las páginas … / Building the pages …");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    VIGILIA_BUILD: folder,
  };
  try {
    if ((await supervise(["node_modules/next/dist/bin/next", "build"], { env, quiet: true })) === 0) {
      await bundlePrograms(folder);
      return true;
    }
  } catch (error) {
    console.error(error);
  }
  refuse("No se pudieron compilar las páginas.", "The pages could not be built.");
  const [previous] = listBuilds();
  if (!previous?.at) return false;
  const on = new Date(previous.at).toISOString().slice(0, 16).replace("T", " ");
  refuse(
    `La versión anterior (compilada el ${on} UTC) sigue utilizable y los datos no se tocaron. Para seguir con ella, vuelva a ` +
      "sus archivos, por ejemplo con git checkout, y use npm start: no se compila otra vez.",
    `The previous version (built on ${on} UTC) is still usable, and no data were changed. To go on with it, go back to its ` +
      "files, for example with git checkout, and run npm start: it is not built again.",
  );
  return false;
}

function readOnly(): "failed" {
  const folder = path.join(root, builds);
  refuse(
    `La carpeta ${folder} es de solo lectura: Vigilia no puede compilar sus páginas en ella.`,
    `The folder ${folder} is read-only: Vigilia cannot build its pages in it.`,
  );
  return "failed";
}
