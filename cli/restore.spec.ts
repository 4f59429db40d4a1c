import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createUser } from "@/db/accounts/create-user";
import { openSession } from "@/db/accounts/open-session";
import { backupFormat } from "@/db/backup/manifest";
import { describeFile, writeArchive } from "@/db/backup/write-archive";
import { readErased } from "@/db/history/erased-list";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { type Db, openDatabase } from "@/db/ledger/open";
import { shareLedger } from "@/db/ledger-file/lease";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { deleteEvidence } from "@/db/sources/withdraw-evidence";
import { approved } from "@/db/testing/approved";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import { projectionFaults } from "@/db/testing/projection-faults";
import { temporaryPath } from "@/db/testing/temporary-path";
import { withEvidence } from "@/db/testing/with-evidence";
import { recordOf, written } from "@/db/testing/written";
import { withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { backup } from "./backup";
import { prepare } from "./prepare";
import { restore } from "./restore";
import { currentLedger } from "./testing/current-ledger";
import { setLedgerPath } from "./testing/set-ledger-path";
import { writer } from "./testing/writer";

const admin = { id: "user:1" };
const named = { givenNames: "Zutanito", surnames: "Borrascoso" };
const copyAt = (path: string) => join(dirname(path), "copy.vigilia");

/** Returns a closed ledger with a person and evidence, and a backup of it. */
async function backedUp() {
  let found = { person: "", hash: "", source: "" };
  const path = await currentLedger(async (db) => {
    const { id } = recordOf(await savePerson(db, admin, person(named), noon), "person");
    const account = { requestId: "an-account", name: "Ana", email: "ana@example.org", role: "admin" as const };
    written(await createUser(db, admin, { ...account, secret: { linkHash: "hash" } }, noon));
    await openSession(db, 1, new Date());
    found = { person: id, ...(await withEvidence(db, "#804020")) };
  });
  setLedgerPath(path);
  await backup(copyAt(path));
  return { path, ...found };
}

function reopened(path: string): Db {
  const db = openDatabase(path);
  onTestFinished(() => void db.$client.close());
  return db;
}

const changesIn = (db: Db) => db.$client.prepare("SELECT max(id) FROM changes").pluck().get() as number;
const asideIn = (path: string) => readdirSync(dirname(path)).filter((name) => name.startsWith("before-restore-"));
const leftIn = (path: string) => readdirSync(dirname(path)).filter((name) => /^(restore|backup)[-.]/.test(name));

test("a backup made while another process writes contains everything acknowledged before, and verifies", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  const other = await writer(path, "again");
  const before = other.newest();
  await backup(copyAt(path));
  const after = other.newest();
  expect(after).toBeGreaterThan(before);
  await other.end("SIGKILL");
  await restore(copyAt(path), true);
  const db = reopened(path);
  expect(changesIn(db)).toBeGreaterThanOrEqual(before);
  expect(changesIn(db)).toBeLessThanOrEqual(after);
  expect([verifyChain(db).broken, projectionFaults(db)]).toEqual([[], []]);
});

test("the log of the replaced ledger is not applied to the backup, and stays with its ledger", async () => {
  const { path, hash } = await backedUp();
  const other = await writer(path, "again");
  const newest = other.newest();
  await other.end("SIGKILL");
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  await restore(copyAt(path), true);
  const db = reopened(path);
  expect([verifyChain(db).broken, db.$client.pragma("integrity_check", { simple: true })]).toEqual([[], "ok"]);
  expect(changesIn(db)).toBeLessThan(newest);
  expect(existsSync(join(dirname(path), "evidence", hash))).toBe(true);
  const [aside = ""] = asideIn(path);
  const old = reopened(join(dirname(path), aside, basename(path)));
  expect(changesIn(old)).toBeGreaterThanOrEqual(newest);
  expect(leftIn(path)).toEqual([]);
});

test("people and files erased after the backup stay erased, and all sessions end", async () => {
  const { path, person: id, hash, source } = await backedUp();
  const db = reopened(path);
  await approved(db, erasePerson(db, admin, erasePersonInput.parse({ requestId: "erase-the-person", id }), noon));
  const deletion = withdrawEvidenceInput.parse({ requestId: "delete-the-file", source, evidence: "1", reason: "x" });
  written(await deleteEvidence(db, admin, deletion, noon));
  db.$client.close();
  expect(readErased(path)).toHaveLength(2);

  await restore(copyAt(path), true);
  const restored = reopened(path);
  expect(findDocument(restored, "person", id)?.document.identity).toMatchObject({ givenNames: "", surnames: "" });
  expect(readFileSync(path).includes("Borrascoso")).toBe(false);
  expect(existsSync(join(dirname(path), "evidence", hash))).toBe(false);
  expect([verifyChain(restored).broken, projectionFaults(restored)]).toEqual([[], []]);
  const rows = (table: string) => restored.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([rows("users"), rows("sessions"), rows("access_links")]).toEqual([1, 0, 0]);
  restored.$client.close();
  await prepare();
  const started = reopened(path);
  const changes = changesIn(started);
  started.$client.close();
  await prepare();
  expect(changesIn(reopened(path))).toBe(changes);
  expect(findDocument(reopened(path), "person", id)?.document.identity).toMatchObject({ givenNames: "" });
});

test("existing data are replaced only after confirmation, and never while a process uses them", async () => {
  const { path } = await backedUp();
  const before = readFileSync(path);
  await expect(restore(copyAt(path))).rejects.toThrow("Nothing was changed");
  const lease = shareLedger(path, 0);
  await expect(restore(copyAt(path), true)).rejects.toMatchObject({ why: "in_use" });
  lease.release();
  expect(readFileSync(path)).toEqual(before);
  expect([asideIn(path), leftIn(path)]).toEqual([[], []]);
});

test("a damaged or newer backup changes nothing", async () => {
  const { path } = await backedUp();
  const before = readFileSync(path);
  const bytes = readFileSync(copyAt(path));
  writeFileSync(copyAt(path), bytes.subarray(0, bytes.length / 2));
  await expect(restore(copyAt(path), true)).rejects.toMatchObject({ fault: "damaged" });
  bytes[bytes.length / 2] = (bytes[bytes.length / 2] ?? 0) ^ 1;
  writeFileSync(copyAt(path), bytes);
  await expect(restore(copyAt(path), true)).rejects.toMatchObject({ fault: "damaged" });
  const none = { number: 0, hash: "0".repeat(64) };
  const newer = { format: 1, schema: 9999, projection: 1, createdAt: noon.toISOString(), change: none };
  await writeArchive(copyAt(path), { ...newer, files: [], faulty: [] }, []);
  await expect(restore(copyAt(path), true)).rejects.toMatchObject({ fault: "newer" });
  expect(readFileSync(path)).toEqual(before);
  expect([asideIn(path), leftIn(path)]).toEqual([[], []]);
});

test("on a new machine a backup is restored without confirmation, and the next start finds it", async () => {
  const { path, person: id } = await backedUp();
  const fresh = join(dirname(temporaryPath()), "data", "ledger.sqlite");
  setLedgerPath(fresh);
  await restore(copyAt(path));
  await prepare();
  expect(findDocument(reopened(fresh), "person", id)?.document.identity).toMatchObject(named);
  expect(asideIn(fresh)).toEqual([]);
});

test("a backup of an earlier version is migrated", async () => {
  const older = openOlderLedger("0015_evidence");
  const folder = dirname(older.$client.name);
  older.$client.close();
  const file = { name: "vigilia.sqlite", path: older.$client.name };
  const change = { number: 0, hash: "0".repeat(64) };
  const head = { format: backupFormat, schema: 16, projection: 6, createdAt: noon.toISOString(), change, faulty: [] };
  await writeArchive(join(folder, "old.vigilia"), { ...head, files: [await describeFile(file)] }, [file]);
  const fresh = join(dirname(temporaryPath()), "data", "ledger.sqlite");
  setLedgerPath(fresh);
  await restore(join(folder, "old.vigilia"));
  expect(readdirSync(dirname(fresh)).toSorted()).toEqual([
    "evidence",
    "ledger.sqlite",
    "ledger.sqlite-lock",
    "ledger.sqlite.newest",
  ]);
  expect(verifyChain(reopened(fresh)).broken).toEqual([]);
});

test("the next start deletes what a killed backup or restore left next to the ledger", async () => {
  const path = await currentLedger();
  setLedgerPath(path);
  for (const name of [".vigilia-tmp-restore-Ab3xd9", ".vigilia-tmp-backup-abcdef"]) {
    mkdirSync(join(dirname(path), name));
    writeFileSync(join(dirname(path), name, "vigilia.sqlite"), "a copy with names");
  }
  await prepare();
  expect(leftIn(path)).toEqual([]);
});
