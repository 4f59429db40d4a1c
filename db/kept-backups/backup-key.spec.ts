import { expect, test } from "vitest";
import { listSecurityEvents } from "@/db/accounts/security-events";
import { newKeyPair, parseKeyFile } from "@/db/backup/age-key";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { confirmKey, findBackupKey, findUnconfirmedKey, listBackupKeys, offerKey, setKey } from "./backup-key";

const admin = { id: "user:1" };

async function offered() {
  const db = await openTestLedger();
  const pair = await newKeyPair();
  await offerKey(db, admin, pair, noon);
  return { db, pair, id: findUnconfirmedKey(db)?.id ?? 0, last: pair.identity.slice(-8) };
}

test("a key counts only after the last characters of its private key were typed, in upper or lower case", async () => {
  const { db, pair, id, last } = await offered();
  expect(findBackupKey(db)).toBeUndefined();
  for (const wrong of ["", last.slice(1), "QQQQQQQQ", pair.recipient.slice(-8)])
    expect(await confirmKey(db, admin, id, wrong, noon)).toBe(false);
  expect(await confirmKey(db, admin, id, ` ${last.toLowerCase()} `, noon)).toBe(true);
  expect(findBackupKey(db)).toMatchObject({ recipient: pair.recipient, proof: null });
  expect(findUnconfirmedKey(db)).toBeUndefined();
  expect(await confirmKey(db, admin, id, last, noon)).toBe(false);
});

test("nothing in the ledger holds the private key or its end", async () => {
  const { db, pair, last } = await offered();
  const bytes = db.$client.serialize().toString("latin1");
  expect([bytes.includes(pair.identity), bytes.includes(last), bytes.includes(pair.recipient)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("another key replaces one that was not confirmed, and a confirmed one stays in use until then", async () => {
  const { db, pair, id, last } = await offered();
  await confirmKey(db, admin, id, last, noon);
  const [second, third] = [await newKeyPair(), await newKeyPair()];
  await offerKey(db, admin, second, noon);
  const offer = findUnconfirmedKey(db)?.id ?? 0;
  await offerKey(db, admin, third, noon);
  expect(findBackupKey(db)?.recipient).toBe(pair.recipient);
  expect(await confirmKey(db, admin, offer, second.identity.slice(-8), noon)).toBe(false);
  expect(await confirmKey(db, admin, findUnconfirmedKey(db)?.id ?? 0, third.identity.slice(-8), noon)).toBe(true);
  expect(listBackupKeys(db).map(({ recipient }) => recipient)).toEqual([third.recipient, pair.recipient]);
});

test("making a key and putting one in use are security events", async () => {
  const { db, id, last } = await offered();
  await confirmKey(db, admin, id, last, noon);
  await setKey(db, { id: "cli" }, (await newKeyPair()).recipient, noon);
  expect(listSecurityEvents(db, {}).items.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
    "backup_key_used cli",
    "backup_key_used user:1",
    "backup_key_made user:1",
  ]);
});

test("a key file may have comments, as age-keygen writes them; a mistyped key is refused without quoting it", async () => {
  const pair = await newKeyPair();
  const file = `# created: 2026-03-10\n# public key: ${pair.recipient}\r\n${pair.identity}\n`;
  expect(await parseKeyFile(file, "key.txt")).toEqual(pair);
  const mistyped = `${pair.identity.slice(0, -1)}${pair.identity.endsWith("Q") ? "P" : "Q"}`;
  for (const text of ["", "a letter", mistyped, pair.recipient, `${file}${file}`]) {
    const refused = parseKeyFile(text, "key.txt").catch((error) => error);
    expect(await refused).toMatchObject({ fault: "bad_key" });
    expect(String(await refused)).not.toContain(pair.identity.slice(20, -2));
  }
});
