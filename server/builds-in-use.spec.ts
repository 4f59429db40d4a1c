import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { buildLock, builds, listBuilds } from "@/ops/boot/build-folder.mjs";
import { fixture } from "@/ops/checks/fixture";
import { root } from "@/ops/start/root";
import { holdBuild, removeOldBuilds } from "./builds-in-use";

const name = (digit: string) => digit.repeat(16);

/** Enters a project folder with builds, completed one after the other; those without a time are not complete. */
function enterProject(complete: readonly string[], incomplete: readonly string[] = []): void {
  process.chdir(fixture({ ".next/current": complete.at(-1) ?? "", ".next/dev/server.js": "" }));
  onTestFinished(() => process.chdir(root));
  for (const each of [...complete, ...incomplete]) {
    mkdirSync(path.join(builds, each, "server"), { recursive: true });
    writeFileSync(buildLock(path.join(builds, each)), "");
  }
  for (const [index, each] of complete.entries()) {
    const stamp = path.join(builds, each, "vigilia-sources");
    writeFileSync(stamp, "");
    utimesSync(stamp, index + 1, index + 1);
  }
}

const kept = () => readdirSync(builds).filter((each) => /^[0-9a-f]{16}$/.test(each));

test("the current build and the one before it stay; older and incomplete ones are deleted with their locks", async () => {
  enterProject([name("a"), name("b"), name("c")], [name("d")]);
  await removeOldBuilds();
  expect(kept().toSorted()).toEqual([name("b"), name("c")]);
  expect(readdirSync(builds).toSorted()).toEqual(
    [name("b"), `${name("b")}-lock`, name("c"), `${name("c")}-lock`, "current", "dev"].toSorted(),
  );
});

test("after going back, the newer build stays as the other one", async () => {
  enterProject([name("a"), name("b"), name("c")]);
  vi.stubEnv("VIGILIA_BUILD", path.join(builds, name("a")));
  await removeOldBuilds();
  vi.unstubAllEnvs();
  expect(kept().toSorted()).toEqual([name("a"), name("c")]);
});

test("a build that another server uses is not deleted, until that server has ended", async () => {
  enterProject([name("a"), name("b"), name("c")]);
  const script = `
    const Database = require(${JSON.stringify(path.join(root, "node_modules/better-sqlite3"))});
    const db = new Database(process.argv[1]);
    db.exec("BEGIN");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    process.stdout.write("held");
    setInterval(() => undefined, 1000);`;
  const other = spawn(process.execPath, ["-e", script, buildLock(path.join(builds, name("a")))]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other.stdout, "data");
  await removeOldBuilds();
  expect(kept()).toContain(name("a"));
  other.kill("SIGKILL");
  await once(other, "exit");
  await removeOldBuilds();
  expect(kept()).not.toContain(name("a"));
});

test("two servers share their build", () => {
  enterProject([name("a")]);
  const leases = [holdBuild(), holdBuild()];
  expect(leases.every(Boolean)).toBe(true);
  for (const lease of leases) lease?.release();
});

test("a build of a version without folders of builds stays until there are two newer ones", async () => {
  enterProject([name("a")]);
  for (const file of ["BUILD_ID", "vigilia-sources"]) writeFileSync(path.join(builds, file), "");
  utimesSync(path.join(builds, "vigilia-sources"), 0.5, 0.5);
  expect(listBuilds().map(({ folder }) => folder)).toEqual([path.join(builds, name("a")), builds]);
  await removeOldBuilds();
  expect(readdirSync(builds)).toContain("BUILD_ID");
  mkdirSync(path.join(builds, name("b")));
  writeFileSync(path.join(builds, name("b"), "vigilia-sources"), "");
  writeFileSync(path.join(builds, "current"), name("b"));
  await removeOldBuilds();
  expect(readdirSync(builds)).not.toContain("BUILD_ID");
  expect(kept().toSorted()).toEqual([name("a"), name("b")]);
});
