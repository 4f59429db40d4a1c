import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * True if node_modules already has the packages of the lock, from the developer's own `npm install` or `npm ci`. npm
 * writes node_modules/.package-lock.json last, so an interrupted installation does not count.
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const present = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  for (const key of Object.keys(wanted)) {
    if (key === "") continue;
    if (present[key] ? present[key].version !== wanted[key].version : !wanted[key].optional) return false;
  }
  return Object.keys(present).every((key) => wanted[key]) && nativeModulesLoad(root);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Uses a separate process, because a module built for another Node can crash the process that loads it. */
function nativeModulesLoad(root) {
  const script = "new (require('better-sqlite3'))(':memory:').close(); require('@node-rs/argon2')";
  return spawnSync(process.execPath, ["-e", script], { cwd: root, stdio: "ignore" }).status === 0;
}
