import { copyFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import { findJob } from "@/db/jobs/find-job";
import { startJob } from "@/db/jobs/start-job";
import { type Db, openDatabase } from "@/db/ledger/open";
import { noteNewest, noteSuffix } from "@/db/ledger-file/newest-note";
import { recordRelease } from "@/db/releases/record-release";
import { evidenceFolder } from "@/db/sources/evidence-files";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { written } from "@/db/testing/written";
import { openForStart } from "@/db/upkeep/open-for-start";
import { acceptOlder } from "./accept-older";
import { backup } from "./backup";
import { prepare } from "./prepare";
import { restore } from "./restore";
import { currentLedger } from "./testing/current-ledger";
import { setLedgerPath } from "./testing/set-ledger-path";
import { writer } from "./testing/writer";
import { verify } from "./verify";

function opened(path: string): Db {
  const db = openDatabase(path);
  onTestFinished(() => void db.$client.close());
  return db;
}

const noteOf = (path: string) => JSON.parse(readFileSync(path + noteSuffix, "utf8"));
const rowOf = (db: Db, change: number) =>
  db.$client.prepare("SELECT id AS change, hash, at FROM changes WHERE id = ?").get(change);
const authorOf = (db: Db, change: number) =>
  db.$client.prepare("SELECT actor FROM changes WHERE id = ?").pluck().get(change);
const save = async (db: Db) => written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), new Date()));

/** Writes a release as a command that ends in order. Returns its change. */
async function saveAndEnd(path: string): Promise<number> {
  const command = await writer(path);
  await command.end("SIGTERM");
  return command.newest();
}

test("if the log is deleted under a writer, a kill loses nothing that was acknowledged", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  const command = await writer(path, "again");
  rmSync(`${path}-wal`);
  await expect.poll(command.refusal, { timeout: 20_000 }).toBe("log_gone");
  // Another process would begin a second log.
  await expect(verify()).rejects.toMatchObject({ why: "log_gone" });
  await command.end("SIGKILL");
  await prepare();
  const db = opened(path);
  // The start wrote the seed after it.
  expect(authorOf(db, command.newest())).toBe("user:1");
  expect([verifyChain(db).broken, db.$client.pragma("integrity_check", { simple: true })]).toEqual([[], "ok"]);
});

test("after a kill at any moment, the note names a change that the ledger has, and a start goes on", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  for (let round = 0; round < 3; round += 1) {
    const earlier = existsSync(path + noteSuffix) ? noteOf(path).change : 0;
    const command = await writer(path, "again");
    await expect
      .poll(() => existsSync(path + noteSuffix) && noteOf(path).change > earlier, { timeout: 20_000 })
      .toBe(true);
    await command.end("SIGKILL");
    const db = openDatabase(path);
    expect(rowOf(db, noteOf(path).change)).toEqual(noteOf(path));
    db.$client.close();
  }
  await prepare();
});

test("the note does not name a change before it is committed", async () => {
  const path = await currentLedger();
  const [db, other] = [opened(path), opened(path)];
  const { change } = await save(db);
  noteNewest(other.$client);
  expect(noteOf(path).change).toBe(change);
  db.$client.exec("BEGIN IMMEDIATE");
  const columns = "actor, action, at, note_commitment, previous_hash";
  db.$client.exec(
    `INSERT INTO changes (id, request_id, hash, ${columns})
     SELECT id + 1, 'another', substr(hash || hash, 2, 64), ${columns} FROM changes WHERE id = ${change}`,
  );
  noteNewest(other.$client);
  expect(noteOf(path).change).toBe(change);
  db.$client.exec("ROLLBACK");
});

test("a ledger that was replaced by an older copy is refused until it is accepted", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  copyFileSync(path, `${path}.copy`);
  const newest = await saveAndEnd(path);
  expect(noteOf(path).change).toBe(newest);
  copyFileSync(`${path}.copy`, path);
  const before = readFileSync(path);
  for (const command of [prepare, verify]) await expect(command()).rejects.toMatchObject({ why: "shorter" });
  await expect(prepare()).rejects.toThrow(`${newest} (`);
  expect(readFileSync(path)).toEqual(before);
  acceptOlder();
  await prepare();
  const db = opened(path);
  expect(rowOf(db, noteOf(path).change)).toEqual(noteOf(path));
});

test("a ledger that went on from an older copy is refused: its change of that number has another hash", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  copyFileSync(path, `${path}.copy`);
  await saveAndEnd(path);
  const note = readFileSync(path + noteSuffix);
  copyFileSync(`${path}.copy`, path);
  rmSync(path + noteSuffix);
  await saveAndEnd(path);
  await saveAndEnd(path);
  writeFileSync(path + noteSuffix, note);
  await expect(prepare()).rejects.toMatchObject({ why: "shorter" });
});

test("a restored backup is older than the data it replaces, and starts", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  await backup(`${path}.vigilia`);
  const newest = await saveAndEnd(path);
  await restore(`${path}.vigilia`, true);
  expect(noteOf(path).change).toBeLessThan(newest);
  await prepare();
});

test("while a process has the ledger open, no start touches its jobs and uploads, even without the lock file or under another name", async () => {
  const path = await currentLedger();
  const command = await writer(path);
  const db = openDatabase(path);
  const { id } = await startJob(db, "user:1", "verify", noon);
  const upload = join(evidenceFolder(db), "upload.part");
  writeFileSync(upload, "half of a photograph");
  db.$client.close();
  rmSync(`${path}-lock`);
  symlinkSync(path, `${path}.link`);
  for (const name of [path, `${path}.link`]) {
    expect(() => openForStart(name, 0)).toThrow("Another process uses the database");
  }
  expect([findJob(opened(path), id)?.state, existsSync(upload)]).toEqual(["waiting", true]);
  expect((await command.end("SIGTERM"))[0]).toBe(143);
});
