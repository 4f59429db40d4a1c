import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "@/ops/start/root";

/** Installs Debian packages if possible: as root, with apt-get. Returns whether they are installed. */
export function installPackages(names: string[]): boolean {
  if (process.getuid?.() !== 0 || !isThere("apt-get")) return false;
  const install = ["install", "-y", "--no-install-recommends", ...names];
  return run("apt-get", install) || (run("apt-get", ["update"]) && run("apt-get", install));
}

/** Returns whether a command is in the search path. */
export function isThere(command: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
}

/** Runs a command in the project's folder and shows its output. Returns whether it succeeded. */
export function run(command: string, args: string[], cwd: string = root): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { cwd, env, stdio: "inherit" }).status === 0;
}
