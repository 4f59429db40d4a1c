import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
import { newKeyPair, parseKeyFile } from "@/db/backup/age-key";
import { openBackup } from "@/db/backup/open-backup";
import { readArchive } from "@/db/backup/read-archive";
import { findJob } from "@/db/jobs/find-job";
import { jobArguments } from "@/db/jobs/spawn-job";
import { startJob } from "@/db/jobs/start-job";
import { findBackupKey, setKey } from "@/db/kept-backups/backup-key";
import { listKept } from "@/db/kept-backups/folder";
import { type Db, openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { withEvidence } from "@/db/testing/with-evidence";
import { encryptedBackup } from "./backup";
import { backupKey } from "./backup-key";
import { prepare } from "./prepare";
import { restore } from "./restore";
import { currentLedger } from "./testing/current-ledger";
import { setLedgerPath } from "./testing/set-ledger-path";

/** Returns a closed ledger with a record, evidence and a key, whose file lies outside. */
async function withKey() {
  const { identity, recipient } = await newKeyPair();
  const path = await currentLedger(async (db) => {
    await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon);
    await withEvidence(db, "#804020");
    await setKey(db, { id: "cli" }, recipient, noon);
  });
  setLedgerPath(path);
  const folder = `${dirname(path)}-away`;
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv("VIGILIA_BACKUPS", join(folder, "backups"));
  const key = join(folder, "key.txt");
  writeFileSync(key, `${identity}\n`);
  return { path, folder, backups: join(folder, "backups"), key, identity };
}

function reading<T>(path: string, read: (db: Db) => T): T {
  const db = openDatabase(path);
  try {
    return read(db);
  } finally {
    db.$client.close();
  }
}

const changesIn = (path: string) =>
  reading(path, (db) => db.$client.prepare("SELECT count(*) FROM changes").pluck().get());
const newestIn = (folder: string) => join(folder, listKept(folder)[0]?.file ?? "");

test("a backup ends while another process writes 100 times a second, and holds everything that was saved before it", async () => {
  const { path, backups, key } = await withKey();
  const writer = spawn(process.execPath, ["--import", "tsx", "cli/testing/write-steadily.ts"], {
    env: { ...process.env, VIGILIA_DATABASE: path },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  let output = "";
  writer.stdout.on("data", (chunk) => (output += chunk));
  const written = () => Number(/(\d+)\n$/.exec(output)?.[1] ?? 0);
  await expect.poll(written, { timeout: 60_000 }).toBeGreaterThan(50);
  const [before, began] = [written(), performance.now()];
  // One after the other, for two seconds of writing.
  while (written() < before + 200) await encryptedBackup();
  const rate = () => ((written() - before) * 1000) / (performance.now() - began);
  await expect.poll(rate, { timeout: 20_000 }).toBeGreaterThan(90);
  writer.kill("SIGKILL");
  await once(writer, "exit");
  await restore(newestIn(backups), true, key);
  const filters = reading(path, (db) => db.$client.prepare("SELECT count(*) FROM saved_filters").pluck().get());
  expect(filters).toBeGreaterThanOrEqual(before);
});

test("an encrypted backup is restored with its key, from a file or from standard input, also on a new machine", async () => {
  const { path, backups, key, identity } = await withKey();
  const changes = changesIn(path);
  await encryptedBackup();
  rmSync(dirname(path), { recursive: true });
  mkdirSync(dirname(path));
  await restore(newestIn(backups), false, key);
  expect(changesIn(path)).toBe(changes);
  const stdin = vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([`${identity}\n`]) as never);
  await restore(newestIn(backups), true, "-");
  stdin.mockRestore();
  expect(changesIn(path)).toBe(changes);
  expect(reading(path, (db) => findBackupKey(db)?.confirmedAt)).toBe(noon.toISOString());
});

test("a wrong key, a flipped bit, a truncated file and a missing key are named, and the data stay", async () => {
  const { path, backups, key } = await withKey();
  await encryptedBackup();
  const file = newestIn(backups);
  const bytes = readFileSync(file);
  const other = join(dirname(key), "other.txt");
  await backupKey({ new: other }).then(() => encryptedBackup(join(dirname(key), "other.age")));
  const before = readFileSync(path);
  await expect(restore(file, true, other)).rejects.toThrow("This is not the key of this backup");
  await expect(restore(file, true)).rejects.toThrow("The backup is encrypted");
  await expect(restore(file, true, file)).rejects.toThrow("There is no private key");
  await expect(restore(file, true, join(dirname(key), "none.txt"))).rejects.toThrow("cannot be read");
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(file, bytes);
  await expect(restore(file, true, key)).rejects.toThrow("The encrypted backup was altered");
  writeFileSync(file, bytes.subarray(0, middle - 1));
  await expect(restore(file, true, key)).rejects.toThrow("The end of the backup is missing");
  writeFileSync(file, "a letter");
  await expect(restore(file, true, key)).rejects.toThrow("That file is not a backup");
  expect(readFileSync(path)).toEqual(before);
});

test("after a kill at any moment of a backup, the next start leaves no plain copy, and every file with a final name is whole", async () => {
  const { path, backups, key } = await withKey();
  const plainIn = () => readdirSync(dirname(path)).filter((name) => name.startsWith(".vigilia-tmp-backup-"));
  // At the copy in plain, at the encrypted file, and as soon as a file has its name.
  const moments = [
    () => plainIn().length > 0,
    () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith(".part")),
    () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith(".age")),
  ];
  for (const isNow of moments) {
    const { id } = await reading(path, (db) => startJob(db, "upkeep", "backup", new Date()));
    const child = spawn(process.execPath, jobArguments(id, false), { env: process.env, stdio: "ignore" });
    const ended = once(child, "exit");
    while (!isNow() && child.exitCode === null) await new Promise((done) => setTimeout(done, 1));
    child.kill("SIGKILL");
    await ended;
    await prepare();
    expect(plainIn()).toEqual([]);
    if (existsSync(backups)) expect(readdirSync(backups).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(reading(path, (db) => findJob(db, id)?.state)).not.toBe("running");
  }
  const pair = await parseKeyFile(readFileSync(key, "utf8"), key);
  await encryptedBackup();
  for (const { file } of listKept(backups)) {
    const at = join(backups, file);
    expect((await readArchive(at, undefined, await openBackup(at, pair))).files.length).toBeGreaterThan(0);
  }
});
