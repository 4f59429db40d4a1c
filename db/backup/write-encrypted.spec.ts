import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { withEvidence } from "@/db/testing/with-evidence";
import { type KeyPair, keyTag, newKeyPair } from "./age-key";
import { openBackup } from "./open-backup";
import { readArchive } from "./read-archive";
import { writeEncrypted } from "./write-encrypted";

const target = (db: Db) => join(dirname(db.$client.name), "copies", "today.tar.age");
const workIn = (db: Db) =>
  readdirSync(dirname(db.$client.name)).filter((name) => name.startsWith(".vigilia-tmp-backup-"));

async function openLedger() {
  const db = await openTestLedger();
  mkdirSync(dirname(target(db)));
  await withEvidence(db, "#804020");
  await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon);
  return db;
}

async function encryptedBackup() {
  const db = await openLedger();
  const key = await newKeyPair();
  const made = await writeEncrypted(db, target(db), key.recipient, noon);
  return { db, key, made, path: target(db), bytes: readFileSync(target(db)) };
}

const read = async (path: string, key?: KeyPair) => readArchive(path, undefined, await openBackup(path, key));

test("an encrypted backup opens with its private key, and only its owner can read the file", async () => {
  const { db, key, made, path, bytes } = await encryptedBackup();
  expect(await read(path, key)).toEqual(made.manifest);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(made).toMatchObject({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  expect(readdirSync(dirname(path))).toEqual(["today.tar.age"]);
  expect(workIn(db)).toEqual([]);
});

test("the file has one recipient, and shows nothing of its content", async () => {
  const { key, path } = await encryptedBackup();
  const text = readFileSync(path, "latin1");
  const header = text.slice(0, text.indexOf("\n---"));
  expect(header.split("\n").filter((line) => line.startsWith("-> "))).toEqual([
    expect.stringMatching(/^-> X25519 /),
    expect.stringMatching(new RegExp(`^-> vigilia ${keyTag(key.recipient)} \\d+$`)),
  ]);
  expect(text).not.toContain("manifest");
  expect(text).not.toContain("SQLite format");
});

test("another key is named as the wrong key, and no key as a missing one", async () => {
  const { path } = await encryptedBackup();
  await expect(read(path, await newKeyPair())).rejects.toMatchObject({ fault: "wrong_key" });
  await expect(read(path)).rejects.toMatchObject({ fault: "needs_key" });
});

test("without room on the disk a backup is refused before it begins", async () => {
  const db = await openTestLedger();
  const evidence = join(dirname(db.$client.name), "evidence");
  mkdirSync(evidence, { recursive: true });
  // A file without content, as long as ten disks.
  writeFileSync(join(evidence, "0".repeat(64)), "");
  truncateSync(join(evidence, "0".repeat(64)), 10e12);
  const copy = join(dirname(db.$client.name), "copy.tar.age");
  const steps: number[] = [];
  const making = writeEncrypted(db, copy, (await newKeyPair()).recipient, noon, (percent) => void steps.push(percent));
  await expect(making).rejects.toMatchObject({ fault: "no_space" });
  expect([steps, existsSync(copy), workIn(db)]).toEqual([[], false, []]);
});

test("a flipped bit is named as such, wherever it is", async () => {
  const { key, path, bytes } = await encryptedBackup();
  const text = bytes.toString("latin1");
  const header = text.indexOf("\n--- ") + 49;
  const [share, note, size] = ["X25519 ", "vigilia ", `vigilia ${keyTag(key.recipient)} `].map(
    (each) => text.indexOf(each) + each.length,
  );
  const inHeader = [0, 3, 20, share, note, size, header - 45, header - 10, header - 1];
  const [chunk, content] = [65_536 + 16, header + 16];
  const inContent = [header + 3, content, content + 40_000, content + chunk - 1, content + chunk, bytes.length - 1];
  const places = [...inHeader, ...inContent, Math.floor(bytes.length / 2), bytes.length - 700];
  // Two bits, so that a digit of the size becomes smaller and larger.
  for (const [at, bit] of (places as number[]).flatMap((place) => [1, 8].map((each) => [place, each] as const))) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ bit;
    writeFileSync(path, other);
    await expect(read(path, key), `byte ${at}, bit ${bit}`).rejects.toMatchObject({ fault: "altered" });
  }
  writeFileSync(path, Buffer.concat([bytes, Buffer.from("more")]));
  await expect(read(path, key)).rejects.toMatchObject({ fault: "altered" });
});

test("a truncated file is named as such, wherever it ends", async () => {
  const { key, path, bytes } = await encryptedBackup();
  const content = bytes.toString("latin1").indexOf("\n--- ") + 49 + 16;
  const chunk = 65_536 + 16;
  const places = [10, 100, content - 20, content - 1, content, content + 5, content + chunk, content + 2 * chunk + 9];
  for (const length of [...places, bytes.length - 600, bytes.length - 1]) {
    writeFileSync(path, bytes);
    truncateSync(path, length);
    await expect(read(path, key), `${length} bytes`).rejects.toMatchObject({ fault: "truncated" });
  }
});

test("a file that is not a backup is named as such, with a key too", async () => {
  const { key, path } = await encryptedBackup();
  for (const content of ["", "a letter", "x".repeat(5000)]) {
    writeFileSync(path, content);
    await expect(read(path, key)).rejects.toMatchObject({ fault: "not_a_backup" });
  }
  rmSync(path);
  await expect(read(path, key)).rejects.toMatchObject({ fault: "unreadable" });
});

test("a ledger with an altered history is not backed up, and no file is left", async () => {
  const db = await openLedger();
  db.$client.exec("DROP TRIGGER changes_no_update");
  db.$client.exec("UPDATE changes SET actor = 'intruder' WHERE id = 1");
  const { recipient } = await newKeyPair();
  await expect(writeEncrypted(db, target(db), recipient, noon)).rejects.toMatchObject({ fault: "chain" });
  expect([readdirSync(dirname(target(db))), workIn(db)]).toEqual([[], []]);
});

test("if the work is cancelled at any step, no file is left", async () => {
  const db = await openLedger();
  const { recipient } = await newKeyPair();
  for (const last of [0, 5, 40, 70]) {
    const cancelled = writeEncrypted(db, target(db), recipient, noon, (percent) => {
      if (percent >= last) throw new Error("cancelled");
    });
    await expect(cancelled).rejects.toThrow("cancelled");
    expect([readdirSync(dirname(target(db))), workIn(db)]).toEqual([[], []]);
  }
});
