import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { refuse } from "@/ops/boot/refuse.mjs";
import { installPackages, run } from "./debian";

/** The headless shell first: it has no window to draw and needs two thirds of the time. */
const usual = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

/** Returns a Chromium to drive: from CHROMIUM, the system, or Playwright. Undefined if there is none. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM, ...usual, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && file !== "" && existsSync(file));
}

/** Installs Chromium if there is none: Debian's package if possible, else Playwright's download. */
export function requireChromium(): boolean {
  if (findChromium()) return true;
  console.log("Bringing Chromium …");
  for (const name of ["chromium-headless-shell", "chromium"]) if (!findChromium()) installPackages([name]);
  if (!findChromium()) run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (findChromium()) return true;
  refuse(
    "No hay un Chromium y no se pudo traer: instálelo, o indique su ruta en CHROMIUM.",
    "There is no Chromium and none could be brought: install it, or give its path in CHROMIUM.",
  );
  return false;
}
