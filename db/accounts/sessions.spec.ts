import { expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { findLinkUser } from "./access-link";
import { createUser } from "./create-user";
import { readDeviceKey } from "./device-key";
import { endAllAccess } from "./end-all-access";
import { endSessionsOf } from "./end-sessions";
import { findSessionUser } from "./find-session-user";
import { openSession } from "./open-session";
import { issuePasswordLink } from "./password-link";

const now = new Date("2026-05-04T12:00:00Z");

async function ledgerWithEditor(): Promise<Db> {
  const db = await openTestLedger();
  const account = { requestId: "r1", name: "Eva", email: "eva@example.org", role: "editor" as const };
  await createUser(db, { id: "cli" }, { ...account, secret: { passwordHash: "a hash" } }, now);
  return db;
}

test("the database contains no session token, and its contents open no session", async () => {
  const db = await ledgerWithEditor();
  const token = await openSession(db, 1, now);
  const found = findSessionUser(db, token, now);
  expect(found).toMatchObject({ id: 1, name: "Eva" });
  expect(db.$client.serialize().includes(token)).toBe(false);
  const stored = db.$client.prepare("SELECT id FROM sessions").pluck().all() as string[];
  expect(stored).toEqual([found?.session]);
  expect(findSessionUser(db, stored[0] ?? "", now)).toBeUndefined();
});

test("the migration of a ledger with unhashed tokens signs everyone out", async () => {
  const db = openOlderLedger("0016_unused_indexes");
  db.$client.exec(`INSERT INTO users (id, version, name, email, role, disabled) VALUES (1, 1, 'E', 'e@x.org', 'editor', 0);
    INSERT INTO sessions VALUES ('a-token-in-plain-text', 1, '2026-05-04', '2026-05-04', '2026-05-11')`);
  await migrateDatabase(db);
  expect(db.$client.serialize().includes("a-token-in-plain-text")).toBe(false);
});

test("after a restore, no session, link or known browser of the backup remains", async () => {
  const db = await ledgerWithEditor();
  const token = await openSession(db, 1, now);
  const key = await readDeviceKey(db, 1);
  await issuePasswordLink(db, { id: "cli" }, 1, "hash of a link", now);
  await endAllAccess(db);
  expect(findSessionUser(db, token, now)).toBeUndefined();
  expect(findLinkUser(db, "password", "hash of a link", now)).toBeUndefined();
  expect(await readDeviceKey(db, 1)).not.toBe(key);
});

test("signing an account out everywhere also makes its browsers unknown", async () => {
  const db = await ledgerWithEditor();
  const key = await readDeviceKey(db, 1);
  expect(await readDeviceKey(db, 1)).toBe(key);
  await inTransaction(db, (tx) => endSessionsOf(tx, 1));
  expect(await readDeviceKey(db, 1)).not.toBe(key);
});

test("a restore keeps second factors and recovery codes", async () => {
  const db = await ledgerWithEditor();
  db.$client.exec(`INSERT INTO second_factors (user, kind, name, secret, created_at) VALUES (1, 'totp', 'App', 's', '2026-05-04');
    INSERT INTO recovery_codes VALUES ('hash', 1, '2026-05-04')`);
  await endAllAccess(db);
  const rows = (table: string) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([rows("second_factors"), rows("recovery_codes")]).toEqual([1, 1]);
});
