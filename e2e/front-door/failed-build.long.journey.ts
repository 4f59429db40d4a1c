import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { temporaryFolder } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { buildFolder, builds, currentBuild } from "@/ops/boot/build-folder.mjs";
import { root } from "@/ops/start/root";
import { endProcess, freePort } from "@/server/next-process";
import { descendantsOf } from "./processes";

const left = new Set(["node_modules", ".next", ".git", "data", "test-results", "playwright-report"]);

/** Copies the project with its current build to a folder of its own, and returns the folder. */
function copyProject(): string {
  const copy = mkdtempSync(`${temporaryFolder()}/`);
  for (const name of readdirSync(root).filter((each) => !left.has(each))) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  // The compiler follows no link out of the project. Hard links are quick, where the disk is the same.
  const from = path.join(root, "node_modules");
  if (spawnSync("cp", ["-al", from, copy]).status !== 0) spawnSync("cp", ["-a", from, copy]);
  mkdirSync(path.join(copy, buildFolder()), { recursive: true });
  cpSync(path.join(root, buildFolder()), path.join(copy, buildFolder()), { recursive: true });
  cpSync(path.join(root, currentBuild), path.join(copy, currentBuild));
  return copy;
}

/** Starts the project's server and collects what it prints. */
async function start(project: string, database: string) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), VIGILIA_DATABASE: database, VIGILIA_URL: "" };
  const child = spawn(process.execPath, ["ops/start.mjs"], { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed.text += chunk));
  return { child, printed, url: `http://localhost:${port}` };
}

/** Expects a start that serves without building and deletes incomplete builds, and stops it. */
async function expectToServe(project: string, database: string) {
  const { child, printed, url } = await start(project, database);
  try {
    await expect.poll(() => printed.text, { timeout: 60_000 }).toContain(`Vigilia: ${url}`);
    expect(printed.text).not.toContain("Building the pages");
    expect((await fetch(`${url}/es`)).status).toBe(200);
    await expect.poll(() => buildsIn(project)).toEqual([path.basename(buildFolder())]);
  } finally {
    await endProcess(child, 30_000);
  }
}

function killAll(child: ChildProcess) {
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid ?? 0]) process.kill(pid, "SIGKILL");
}

test("neither a killed nor a failed build takes the previous version away: it starts again without building", async () => {
  const project = copyProject();
  try {
    await expectToKeepBuild(project);
  } finally {
    rmSync(path.dirname(project), { recursive: true, force: true });
  }
});

async function expectToKeepBuild(project: string) {
  const database = path.join(project, "own", "vigilia.sqlite");
  const before = filesOfBuild(project);
  await expectToServe(project, database);

  const changed = change(project, "app/global-not-found.tsx", "\n// A new version.\n");
  const killed = await start(project, database);
  await expect.poll(() => buildsIn(project).length, { timeout: 60_000 }).toBe(2);
  expect(killed.printed.text).toContain("Building the pages");
  const gone = once(killed.child, "exit");
  killAll(killed.child);
  await gone;

  const broken = change(project, "next.config.mjs", "\nthrow new Error('a broken version');\n");
  const failed = await start(project, database);
  const [code] = await once(failed.child, "close");
  expect(code).toBe(1);
  for (const part of ["a broken version", "La versión anterior", "The previous version", "no data were changed"])
    expect(failed.printed.text).toContain(part);

  for (const putBack of [changed, broken]) putBack();
  await expectToServe(project, database);
  expect(filesOfBuild(project)).toEqual(before);
}

/** Appends a text to a source. Returns what puts the source back. */
function change(project: string, name: string, text: string) {
  const file = path.join(project, name);
  const source = readFileSync(file, "utf8");
  appendFileSync(file, text);
  return () => writeFileSync(file, source);
}

const buildsIn = (project: string) =>
  readdirSync(path.join(project, builds)).filter((name) => /^[0-9a-f]{16}$/.test(name));

const filesOfBuild = (project: string) =>
  readdirSync(path.join(project, buildFolder()), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("cache"))
    .toSorted();
