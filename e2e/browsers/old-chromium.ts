import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { run } from "@/ops/test/debian";

const folder = import.meta.dirname;

/** Versions that phones have which are never updated. Each is a package of the package.json in this folder. */
export const oldChromiums = ["103", "111"] as const;
export type OldChromium = (typeof oldChromiums)[number];

/** Installs the packages of the old Chromiums and unpacks them, once. Returns whether they are there. */
export function requireOldChromiums(): boolean {
  if (oldChromiums.every((version) => existsSync(executableOf(version)))) return true;
  if (!oldChromiums.every((version) => existsSync(packedOf(version))) && !run("npm", ["ci"], folder)) return false;
  for (const version of oldChromiums) unpack(version);
  return true;
}

/** Path of the program. */
export function executableOf(version: OldChromium): string {
  return path.join(folder, "node_modules", "unpacked", version, "chromium");
}

function packedOf(version: OldChromium): string {
  return path.join(folder, "node_modules", `chromium-${version}`, "bin", "chromium.br");
}

/** Under its final name only when it is whole. */
function unpack(version: OldChromium): void {
  const file = executableOf(version);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, brotliDecompressSync(readFileSync(packedOf(version))), { mode: 0o755 });
  renameSync(`${file}.part`, file);
}
