import { expect, test } from "vitest";
import { hashToken } from "@/db/ledger/hash-token";
import { type Db, openDatabase } from "@/db/ledger/open";
import { acceptRecoveryCode, acceptTotp } from "@/db/second-factors/accept-factor";
import { addFactor } from "@/db/second-factors/add-factor";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { createUser } from "./create-user";
import { readDeviceKey } from "./device-key";
import { endAllSessions, endSession } from "./end-sessions";
import { findSessionUser } from "./find-session-user";
import { saveHeldAccounts } from "./held-accounts";
import { openSession } from "./open-session";
import { listSecurityEvents } from "./security-events";

const now = new Date("2026-05-04T12:00:00Z");
const by = { id: 1, session: "none", stage: "open" as const };

/** A ledger with an account that has an authenticator app, on a connection that SQLite lets write nothing. */
async function unwritable(): Promise<Db> {
  const db = await openTestLedger();
  const account = { requestId: "r1", name: "Eva", email: "eva@example.org", role: "editor" as const };
  await createUser(db, { id: "cli" }, { ...account, secret: { passwordHash: "a hash" } }, now);
  const app = { kind: "totp" as const, name: "App", secret: "sealed", lastStep: 10 };
  expect(await addFactor(db, by, app, ["hash 1", "hash 2"], now)).toMatchObject({ ok: true });
  db.$client.pragma("query_only = ON");
  return db;
}

const waiting = async (db: Db) => ({ id: 1, session: hashToken(await openSession(db, 1, now, "second_factor")) });
const stored = (db: Db) => db.$client.prepare("SELECT count(*) FROM sessions").pluck().get();

test("while nothing can be saved, a session opens and ends, and each code counts once", async () => {
  const db = await unwritable();
  const used = await acceptTotp(db, await waiting(db), () => 11, now);
  if (!used.ok) throw new Error(used.why);
  expect(await acceptTotp(db, await waiting(db), () => 11, now)).toMatchObject({ why: "used" });
  expect(await acceptRecoveryCode(db, await waiting(db), "hash 1", now)).toMatchObject({ ok: true });
  expect(await acceptRecoveryCode(db, await waiting(db), "hash 1", now)).toMatchObject({ why: "wrong" });
  const found = findSessionUser(db, used.token, now);
  expect(found).toMatchObject({ id: 1, name: "Eva" });
  expect(stored(db)).toBe(0);
  await endSession(db, { id: 1, session: found?.session ?? "" }, now);
  expect(findSessionUser(db, used.token, now)).toBeUndefined();
});

test("once something can be saved, the session and the used code are in the ledger, with the event", async () => {
  const db = await unwritable();
  const used = await acceptTotp(db, await waiting(db), () => 11, now);
  if (!used.ok) throw new Error(used.why);
  db.$client.pragma("query_only = OFF");
  saveHeldAccounts(db);
  expect(db.$client.prepare("SELECT last_step FROM second_factors").pluck().get()).toBe(11);
  expect(listSecurityEvents(db, { user: 1 }).items.map(({ kind }) => kind)).toContain("sign_in");
  // Another connection, as another process has it.
  const other = openDatabase(db.$client.name);
  expect(findSessionUser(other, used.token, now)).toMatchObject({ id: 1 });
  other.$client.close();
});

test("a session in memory opens nothing once another process signed the account out or changed it", async () => {
  for (const change of [
    "UPDATE users SET disabled = 1",
    "UPDATE users SET password_hash = 'another'",
    // What ending all sessions of an account does.
    "UPDATE users SET device_key = 'another'",
    "DELETE FROM second_factors",
  ]) {
    const db = await unwritable();
    const token = await openSession(db, 1, now);
    expect(findSessionUser(db, token, now)).toMatchObject({ id: 1 });
    const other = openDatabase(db.$client.name);
    other.$client.exec(change);
    other.$client.close();
    expect([change, findSessionUser(db, token, now)]).toEqual([change, undefined]);
    db.$client.pragma("query_only = OFF");
    saveHeldAccounts(db);
    expect([change, findSessionUser(db, token, now)]).toEqual([change, undefined]);
  }
});

/** Runs a statement on the ledger's file as another process does. */
function elsewhere(db: Db, statement: string) {
  const other = openDatabase(db.$client.name);
  other.$client.exec(statement);
  other.$client.close();
}

/** An account with an open session and a known browser in the ledger, which then takes nothing more. */
async function signedIn() {
  const db = await unwritable();
  db.$client.pragma("query_only = OFF");
  const token = await openSession(db, 1, now);
  const key = await readDeviceKey(db, 1);
  db.$client.pragma("query_only = ON");
  return { db, token, key };
}

test("signing out everywhere in memory is saved, and the account's browsers are unknown then", async () => {
  const { db, token, key } = await signedIn();
  await endAllSessions(db, { user: 1, actor: "user:1" }, now);
  db.$client.pragma("query_only = OFF");
  saveHeldAccounts(db);
  expect(findSessionUser(db, token, now)).toBeUndefined();
  expect(await readDeviceKey(db, 1)).not.toBe(key);
});

test("what ended or was used in memory stays so after another process changed the account", async () => {
  const { db, token, key } = await signedIn();
  const byCode = await acceptRecoveryCode(db, await waiting(db), "hash 1", now);
  const byApp = await acceptTotp(db, await waiting(db), () => 11, now);
  if (!byCode.ok || !byApp.ok) throw new Error("the code was refused");
  await endAllSessions(db, { user: 1, actor: "user:1" }, now);
  const inMemory = await openSession(db, 1, now);
  elsewhere(db, "UPDATE users SET password_hash = 'another'");
  const opens = () => [token, byCode.token, byApp.token, inMemory].map((one) => findSessionUser(db, one, now));
  expect(opens()).toEqual([undefined, undefined, undefined, undefined]);
  expect(await acceptRecoveryCode(db, await waiting(db), "hash 1", now)).toMatchObject({ why: "wrong" });
  expect(await acceptTotp(db, await waiting(db), () => 11, now)).toMatchObject({ why: "used" });
  // Also if the change is undone.
  elsewhere(db, "UPDATE users SET password_hash = 'a hash'");
  expect(opens()).toEqual([undefined, undefined, undefined, undefined]);
  db.$client.pragma("query_only = OFF");
  saveHeldAccounts(db);
  expect(opens()).toEqual([undefined, undefined, undefined, undefined]);
  expect(db.$client.prepare("SELECT last_step FROM second_factors").pluck().get()).toBe(11);
  expect(db.$client.prepare("SELECT code_hash FROM recovery_codes").pluck().all()).toEqual(["hash 2"]);
  expect(await readDeviceKey(db, 1)).not.toBe(key);
});

test("the first save after another process made new codes and a session keeps these, and ends what ended in memory", async () => {
  const { db, token } = await signedIn();
  const { session } = findSessionUser(db, token, now) ?? { session: "" };
  await endSession(db, { id: 1, session }, now);
  elsewhere(
    db,
    `INSERT INTO sessions SELECT '${hashToken("another")}', user, created_at, last_seen_at, expires_at, stage, confirmed_at,
      challenge FROM sessions;
    UPDATE recovery_codes SET code_hash = 'new ' || code_hash`,
  );
  db.$client.pragma("query_only = OFF");
  saveHeldAccounts(db);
  expect(findSessionUser(db, token, now)).toBeUndefined();
  expect(findSessionUser(db, "another", now)).toMatchObject({ id: 1 });
  expect(db.$client.prepare("SELECT code_hash FROM recovery_codes").pluck().all()).toEqual([
    "new hash 1",
    "new hash 2",
  ]);
});
