import { existsSync } from "node:fs";
import { refuse } from "@/ops/boot/refuse.mjs";
import { installPackages, isThere } from "@/ops/test/debian";
import { requireOldChromiums } from "./old-chromium";

/** Debian's package of each program. */
const programs = {
  "firefox-esr": "firefox-esr",
  WebKitWebDriver: "webkit2gtk-driver",
  Xvfb: "xvfb",
};

export const firefox = "/usr/bin/firefox-esr";

/** Installs missing browsers. If that is not possible, prints what is missing and returns false. */
export function requireBrowsers(): boolean {
  const missing = missingPackages();
  if (missing.length > 0) installPackages(missing);
  const left = missingPackages();
  if (left.length > 0) {
    refuse(
      `Faltan estos paquetes de Debian y no se pudieron instalar: ${left.join(", ")}.`,
      `These Debian packages are missing and could not be installed: ${left.join(", ")}.`,
    );
    return false;
  }
  if (process.arch === "x64" && requireOldChromiums()) return true;
  refuse(
    "No se pudieron instalar los Chromium antiguos de e2e/browsers, que existen solo para x64.",
    "The old Chromiums of e2e/browsers, which exist for x64 only, could not be installed.",
  );
  return false;
}

function missingPackages(): string[] {
  const names = Object.entries(programs).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
  return existsSync(firefox) ? names : [...new Set([...names, "firefox-esr"])];
}
