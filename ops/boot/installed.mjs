import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Is what the lock names in node_modules already, put there by an `npm install` or `npm ci` of the developer's own?
 * npm writes node_modules/.package-lock.json last, so an installation that broke off does not count.
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

/** In a process of its own, because a module built for another Node can end the process that loads it. */
function nativeModulesLoad(root) {
  const script = "new (require('better-sqlite3'))(':memory:').close(); require('@node-rs/argon2')";
  return spawnSync(process.execPath, ["-e", script], { cwd: root, stdio: "ignore" }).status === 0;
}
