/**
 * Completes package-lock.json with the packages of other platforms.
 *
 * npm writes only those optional packages into the lock that its registry has at that moment. If the registry lacks the
 * builds for another system (`@next/swc-darwin-arm64`, `@biomejs/cli-win32-x64`, …), the lock is incomplete, and every
 * `npm ci` stops with "Missing: … from lock file". So run this after each `npm install`: it adds entries that some package
 * names and the lock lacks, with version, system and processor taken from the name. They have no integrity hash, which
 * npm accepts. Entries written by npm itself never change.
 *
 *     node ops/complete-lock.mjs            add missing entries
 *     node ops/complete-lock.mjs --check    list missing entries, exit 1 if there are any
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const file = path.join(folder || path.join(path.dirname(fileURLToPath(import.meta.url)), ".."), "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingEntries(lock.packages);
const hosts = Object.keys(lock.packages).filter((key) => /^https?:/.test(lock.packages[key].resolved || ""));

if (process.argv.includes("--check")) {
  for (const entry of missing) console.log(`${entry.key} is missing; run: npm run lock`);
  for (const key of hosts) console.log(`${key} names a registry; run: npm run lock`);
  process.exitCode = missing.length + hosts.length === 0 ? 0 : 1;
} else {
  for (const entry of missing) lock.packages[entry.key] = entry.value;
  for (const key of hosts) delete lock.packages[key].resolved;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  if (missing.length + hosts.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} added, ${hosts.length} registry addresses removed.`);
}

/** Returns optional packages that some package names but that have no entry where Node would look for them. */
function missingEntries(packages) {
  const found = new Map();
  for (const [owner, facts] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(facts.optionalDependencies || {})) {
      if (isReachable(packages, owner, name)) continue;
      // Only packages built for one system. Any other missing package is a fault that npm must repair.
      if (!/^\d+\.\d+\.\d+/.test(version) || platformOf(name).os === undefined) continue;
      const key = `node_modules/${name}`;
      found.set(key, { key, value: entryFor(name, version, facts) });
    }
  }
  return [...found.values()];
}

/** Node looks next to the owner and then in every folder above it. */
function isReachable(packages, owner, name) {
  for (let at = owner; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

function entryFor(name, version, owner) {
  const { os, cpu, libc } = platformOf(name);
  const entry = { version, cpu: [cpu] };
  if (owner.dev) entry.dev = true;
  if (libc) entry.libc = [libc];
  return { ...entry, license: owner.license, optional: true, os: [os] };
}

function platformOf(name) {
  const os = /darwin|win32|linux|android|freebsd/.exec(name);
  const cpu = /arm64|x64|ia32|arm/.exec(name);
  const libc = /musl/.test(name) ? "musl" : /linux/.test(name) ? "glibc" : undefined;
  return { os: os && cpu ? os[0] : undefined, cpu: cpu ? cpu[0] : undefined, libc };
}
