import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { refuse } from "../boot/refuse.mjs";
import { root } from "../start/root";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium to drive: the one that CHROMIUM names, the system's, or Playwright's own. Undefined if there is none. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM, ...usual, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && file !== "" && existsSync(file));
}

/** Brings a Chromium if there is none: Debian's package where that may be installed, else Playwright's download. */
export function requireChromium(): boolean {
  if (findChromium()) return true;
  console.log("Bringing Chromium …");
  if (isRoot() && isThere("apt-get")) {
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    if (!run("apt-get", install) && run("apt-get", ["update"])) run("apt-get", install);
  }
  if (!findChromium()) run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (findChromium()) return true;
  refuse(
    "No hay un Chromium y no se pudo traer: instálelo, o indique su ruta en CHROMIUM.",
    "There is no Chromium and none could be brought: install it, or give its path in CHROMIUM.",
  );
  return false;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isThere(command: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { cwd: root, env, stdio: "inherit" }).status === 0;
}
