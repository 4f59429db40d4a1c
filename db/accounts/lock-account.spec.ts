import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { findLinkUser } from "./access-link";
import { createUser } from "./create-user";
import { readDeviceKey } from "./device-key";
import { endOwnSession } from "./end-sessions";
import { findCredentials } from "./find-credentials";
import { findSessionUser } from "./find-session-user";
import { listAudit } from "./list-audit";
import { listSessions } from "./list-sessions";
import { lockAccount, lockByLink } from "./lock-account";
import { findLockLink, makeLockLink } from "./lock-link";
import { openSession } from "./open-session";
import { issuePasswordLink } from "./password-link";
import { listSecurityEvents } from "./security-events";
import { setPassword } from "./set-password";
import { unlockAccount } from "./unlock-account";

const now = new Date("2026-05-04T12:00:00Z");
const day = 24 * 60 * 60_000;
const later = (ms: number) => new Date(now.getTime() + ms);
const cli = { id: "cli" };
let folder = "";
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-lock-"));
  db = createDatabase(path.join(folder, "ledger.sqlite"));
  await migrateDatabase(db);
  for (const [name, role] of [
    ["ana", "admin"],
    ["eva", "editor"],
  ] as const) {
    const secret = { passwordHash: `hash of ${name}` };
    await createUser(db, cli, { requestId: name, name, email: `${name}@example.org`, role, secret }, now);
  }
  // Without a second factor, sessions of admins open nothing.
  const factor = "INSERT INTO second_factors (user, kind, name, created_at) VALUES (1, 'totp', 'app', ?)";
  db.$client.prepare(factor).run(now.toISOString());
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

const isLocked = (name: string) => findCredentials(db, `${name}@example.org`)?.disabled;
const kinds = (user: number) => listSecurityEvents(db, { user }).items.map(({ kind }) => kind);

test("locking ends sessions, links and known browsers at once, and the history says who locked", async () => {
  const session = await openSession(db, 2, now);
  const other = await openSession(db, 1, now);
  const key = await readDeviceKey(db, 2);
  await issuePasswordLink(db, cli, 2, "password link", now);
  await makeLockLink(db, 2, "lock link", now);
  await lockAccount(db, 2, now);
  expect(isLocked("eva")).toBe(true);
  expect(findSessionUser(db, session, now)).toBeUndefined();
  expect(findSessionUser(db, other, now)).toBeDefined();
  expect(findLinkUser(db, "password", "password link", now)).toBeUndefined();
  expect(findLockLink(db, 2, now)).toBeUndefined();
  expect(await readDeviceKey(db, 2)).not.toBe(key);
  expect(listAudit(db, {}).items[0]).toMatchObject({ action: "user.lock", actor: "user:2" });
  expect(kinds(2)[0]).toBe("account_locked");
});

test("the last admin may lock too, and the console unlocks with role and password", async () => {
  await lockAccount(db, 1, now);
  expect(isLocked("ana")).toBe(true);
  expect(await unlockAccount(db, cli, 1, now)).toMatchObject({ ok: true });
  expect(isLocked("ana")).toBe(false);
  expect(findCredentials(db, "ana@example.org")?.passwordHash).toBe("hash of ana");
  expect(findSessionUser(db, await openSession(db, 1, now), now)).toMatchObject({ role: "admin" });
});

test("a lock link works once, for a year, and only the newest one of the account", async () => {
  await makeLockLink(db, 2, "first", now);
  await makeLockLink(db, 2, "second", now);
  await lockByLink(db, "first", now);
  await lockByLink(db, "unknown", now);
  await lockByLink(db, "second", later(365 * day));
  expect(isLocked("eva")).toBe(false);
  await lockByLink(db, "second", later(365 * day - 1));
  expect(isLocked("eva")).toBe(true);
  await unlockAccount(db, cli, 2, now);
  await lockByLink(db, "second", now);
  expect(isLocked("eva")).toBe(false);
});

test("a link of another purpose locks nothing, and a new password keeps the lock link", async () => {
  await issuePasswordLink(db, cli, 2, "password link", now);
  await lockByLink(db, "password link", now);
  expect(isLocked("eva")).toBe(false);
  await makeLockLink(db, 2, "lock link", now);
  await setPassword(db, 2, "new hash", now);
  await issuePasswordLink(db, cli, 2, "another", now);
  expect(findLinkUser(db, "password", "lock link", now)).toBeUndefined();
  await lockByLink(db, "lock link", now);
  expect(isLocked("eva")).toBe(true);
});

test("locking twice at the same time is one change", async () => {
  await Promise.all([lockAccount(db, 2, now), lockAccount(db, 2, now)]);
  expect(listAudit(db, { action: "user.lock" }).items).toHaveLength(1);
});

test("a user ends own sessions only, and expired ones are not listed", async () => {
  const session = await openSession(db, 2, now);
  const id = findSessionUser(db, session, now)?.session ?? "";
  expect(await endOwnSession(db, 1, id, now)).toBe(false);
  expect(findSessionUser(db, session, now)).toBeDefined();
  expect(listSessions(db, 2, now)).toMatchObject([{ id }]);
  expect(listSessions(db, 2, later(day))).toEqual([]);
  expect(await endOwnSession(db, 2, id, now)).toBe(true);
  expect(findSessionUser(db, session, now)).toBeUndefined();
  expect(kinds(2)[0]).toBe("session_ended");
  expect(kinds(1)).not.toContain("session_ended");
});

test("a request that a page makes by itself does not keep the session open", async () => {
  const session = await openSession(db, 2, now);
  for (let minutes = 10; minutes < 120; minutes += 10)
    expect(findSessionUser(db, session, later(minutes * 60_000), false)).toBeDefined();
  expect(findSessionUser(db, session, later(120 * 60_000), false)).toBeUndefined();
});
