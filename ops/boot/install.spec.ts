import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "@/ops/start/root";

/** Creates a project with a package of its earlier version. Its lock names another one, at this address or folder. */
function project(resolved: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "vigilia-install-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const isLocal = !resolved.includes(":");
  const dependencies = { added: isLocal ? `file:${resolved}` : "1.0.0" };
  const added = { version: "1.0.0", resolved, integrity: "sha512-AAAA" };
  const local = { [resolved]: { name: "added", version: "1.0.0" }, "node_modules/added": { resolved, link: true } };
  const packages = { "": { name: "p", dependencies }, ...(isLocal ? local : { "node_modules/added": added }) };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "p", dependencies }));
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ name: "p", lockfileVersion: 3, packages }));
  writeFileSync(path.join(folder, ".npmrc"), "fetch-retries=0\n");
  mkdirSync(path.join(folder, "node_modules", "earlier"), { recursive: true });
  writeFileSync(path.join(folder, "node_modules", "earlier", "index.js"), "earlier");
  return folder;
}

function install(folder: string) {
  const script = `import("./ops/boot/install.mjs").then((boot) => console.log(boot.installIfNeeded(${JSON.stringify(folder)})))`;
  return spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
}

const unreachable = "http://127.0.0.1:9/added.tgz";
const earlier = (folder: string) => readFileSync(path.join(folder, "node_modules", "earlier", "index.js"), "utf8");
const foldersIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("node_modules"));

test("an installation that fails keeps the packages of the previous version", () => {
  const folder = project(unreachable);
  const { stdout, stderr } = install(folder);
  expect(stdout).toMatch(/false\n$/);
  expect(stderr).toContain("The packages could not be installed");
  expect([earlier(folder), foldersIn(folder)]).toEqual(["earlier", ["node_modules"]]);
});

test("after an installation that was killed, the packages of the previous version are back", () => {
  const folder = project(unreachable);
  renameSync(path.join(folder, "node_modules"), path.join(folder, "node_modules.previous"));
  mkdirSync(path.join(folder, "node_modules", "half"), { recursive: true });
  install(folder);
  expect([earlier(folder), foldersIn(folder)]).toEqual(["earlier", ["node_modules"]]);
  expect(existsSync(path.join(folder, "node_modules", "half"))).toBe(false);
});

test("an installation that succeeds leaves the packages of its lock, and no others", () => {
  const folder = project("added");
  mkdirSync(path.join(folder, "added"));
  writeFileSync(path.join(folder, "added", "package.json"), JSON.stringify({ name: "added", version: "1.0.0" }));
  expect(install(folder).stdout).toMatch(/true\n$/);
  expect(foldersIn(folder)).toEqual(["node_modules"]);
  expect(readdirSync(path.join(folder, "node_modules"))).toEqual(expect.arrayContaining(["added", ".vigilia-lock"]));
  expect(existsSync(path.join(folder, "node_modules", "earlier"))).toBe(false);
});
