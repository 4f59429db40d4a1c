import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { run } from "@/ops/test/debian";

const folder = import.meta.dirname;

/** Versions on phones that get no more updates. Each is a package in this folder's package.json. */
export const oldChromiums = ["103", "111"] as const;
export type OldChromium = (typeof oldChromiums)[number];

/** Installs and unpacks the old Chromiums once. Returns whether they are available. */
export function requireOldChromiums(): boolean {
  if (oldChromiums.every((version) => existsSync(executableOf(version)))) return true;
  if (!oldChromiums.every((version) => existsSync(packedOf(version))) && !run("npm", ["ci"], folder)) return false;
  for (const version of oldChromiums) unpack(version);
  return true;
}

/** Returns the path of the program. */
export function executableOf(version: OldChromium): string {
  return path.join(folder, "node_modules", "unpacked", version, "chromium");
}

function packedOf(version: OldChromium): string {
  return path.join(folder, "node_modules", `chromium-${version}`, "bin", "chromium.br");
}

/** Renames the folder to its final name only when it is complete. */
function unpack(version: OldChromium): void {
  const file = executableOf(version);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, brotliDecompressSync(readFileSync(packedOf(version))), { mode: 0o755 });
  renameSync(`${file}.part`, file);
}
