import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepClock } from "@/db/clock/keep-clock";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { refusals, written } from "@/db/testing/written";
import { findLinkUser } from "./access-link";
import { createFirstAdmin } from "./create-first-admin";
import { createUser } from "./create-user";
import { endSession } from "./end-sessions";
import { findCredentials } from "./find-credentials";
import { findSessionUser, findStagedUser } from "./find-session-user";
import { longestIdle, longestSession, seenInterval } from "./lifetime";
import { listAudit } from "./list-audit";
import { listUsers } from "./list-users";
import { findLockLink, makeLockLink } from "./lock-link";
import { openSession } from "./open-session";
import { issuePasswordLink } from "./password-link";
import { reviseUser } from "./revise-user";
import { setPassword, setPasswordByLink } from "./set-password";
import { isLiveSetupLink, replaceSetupLink } from "./setup-link";

const now = new Date("2026-05-04T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const cli = { id: "cli" };
let folder = "";
let db: Db;
let requests = 0;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-users-"));
  db = createDatabase(path.join(folder, "ledger.sqlite"));
  await migrateDatabase(db);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

function account(name: string, role: "editor" | "admin" = "editor") {
  const secret = { passwordHash: `hash of ${name}` };
  return { requestId: `request ${++requests}`, name, email: `${name}@example.org`, role, secret };
}

const make = (name: string, role: "editor" | "admin" = "editor") => createUser(db, cli, account(name, role), now);
const revise = (user: number, version: number, role: "editor" | "admin", disabled = false) =>
  reviseUser(db, cli, { requestId: `request ${++requests}`, user, version, role, disabled }, now);

test("an admin corrects a name and an address, and the address signs in; another account's address is refused", async () => {
  await make("ana");
  await make("eva");
  const revision = { requestId: "correct", user: 1, version: 1, role: "editor" as const, disabled: false };
  const corrected = { ...revision, name: "Ana Ficticia", email: "ana.ficticia@example.org" };
  expect(await reviseUser(db, cli, corrected, now)).toMatchObject({ ok: true });
  expect(listUsers(db).map(({ name, email }) => [name, email])).toContainEqual([
    "Ana Ficticia",
    "ana.ficticia@example.org",
  ]);
  expect(findCredentials(db, "ana@example.org")).toBeUndefined();
  expect(findCredentials(db, "ana.ficticia@example.org")).toBeDefined();
  const taken = { ...revision, requestId: "taken", version: 2, email: "eva@example.org" };
  expect(await reviseUser(db, cli, taken, now)).toMatchObject({ problems: [{ code: "email_taken", field: "email" }] });
  expect(await reviseUser(db, cli, { ...revision, requestId: "same", version: 2 }, now)).toMatchObject({ ok: true });
  expect(listUsers(db).find(({ id }) => id === 1)?.name).toBe("Ana Ficticia");
});

test("the setup link creates one admin, once; each start ends the previous link", async () => {
  expect(await replaceSetupLink(db, "first", now)).toBe(true);
  expect(await replaceSetupLink(db, "second", now)).toBe(true);
  expect(isLiveSetupLink(db, "first", now)).toBe(false);
  expect(await createFirstAdmin(db, { ...account("eva"), tokenHash: "first" }, now)).toMatchObject({ ok: false });
  expect(await createFirstAdmin(db, { ...account("ana"), tokenHash: "second" }, now)).toMatchObject({ ok: true });
  expect(await createFirstAdmin(db, { ...account("eva"), tokenHash: "second" }, now)).toMatchObject({
    problems: [{ code: "link_dead" }],
  });
  expect(listUsers(db)).toMatchObject([{ name: "ana", role: "admin", ready: true }]);
  expect(await replaceSetupLink(db, "third", now)).toBe(false);
  expect(isLiveSetupLink(db, "third", now)).toBe(false);
});

test("the setup link ends with the first account, also if the console made it", async () => {
  await replaceSetupLink(db, "left", now);
  expect(isLiveSetupLink(db, "left", now)).toBe(true);
  await make("eva");
  expect(isLiveSetupLink(db, "left", now)).toBe(false);
});

test("two people who use the setup link at the same time create one account", async () => {
  await replaceSetupLink(db, "link", now);
  const both = ["ana", "eva"].map((name) => createFirstAdmin(db, { ...account(name), tokenHash: "link" }, now));
  expect((await Promise.all(both)).map((outcome) => outcome.ok).toSorted()).toEqual([false, true]);
  expect(listUsers(db)).toHaveLength(1);
});

test("the history contains an account without its secret, and an email address can be used only once", async () => {
  await make("ana");
  expect(await createUser(db, cli, { ...account("Ana"), email: "ana@example.org" }, now)).toMatchObject({
    problems: [{ code: "email_taken", field: "email" }],
  });
  const everything = JSON.stringify(db.$client.prepare("SELECT data FROM revision_parts").all());
  expect(everything).toContain("ana@example.org");
  expect(everything).not.toContain("hash of");
  expect(db.select().from(changes).all()).toMatchObject([{ action: "user.create", actor: "cli", head: null }]);
});

test("disabling an account ends its sessions and links at once, and enabling it restores none", async () => {
  await make("ana", "admin");
  await make("eva");
  const session = await openSession(db, 2, now);
  await issuePasswordLink(db, cli, 2, "link", now);
  expect(findSessionUser(db, session, now)).toMatchObject({ id: 2, role: "editor" });
  expect(await revise(2, 2, "editor", true)).toMatchObject({ ok: true });
  expect(findSessionUser(db, session, now)).toBeUndefined();
  expect(findLinkUser(db, "password", "link", now)).toBeUndefined();
  expect(refusals(await issuePasswordLink(db, cli, 2, "link", now))).toEqual(["not_found"]);
  await revise(2, 3, "editor");
  expect(findSessionUser(db, session, now)).toBeUndefined();
});

test("a new role applies from the next request of an open session", async () => {
  await make("ana", "admin");
  await make("eva");
  const session = await openSession(db, 2, now);
  await revise(2, 1, "admin");
  // The session waits until the account adds the second factor that its new role needs.
  expect(findStagedUser(db, session, now)).toMatchObject({ role: "admin", stage: "enrol" });
});

test("the last active admin can be neither disabled nor demoted", async () => {
  await make("ana", "admin");
  await make("eva", "admin");
  expect(await revise(2, 1, "admin", true)).toMatchObject({ ok: true });
  expect(await revise(1, 1, "editor")).toMatchObject({ problems: [{ code: "last_admin", field: "role" }] });
  expect(await revise(1, 1, "admin", true)).toMatchObject({ problems: [{ code: "last_admin", field: "state" }] });
  await revise(2, 2, "admin");
  expect(await revise(1, 1, "editor")).toMatchObject({ ok: true });
});

test("a change based on an older version of an account is refused with the current one", async () => {
  await make("ana", "admin");
  await make("eva");
  await revise(2, 1, "admin");
  expect(await revise(2, 1, "editor", true)).toMatchObject({ problems: [{ code: "stale", current: { version: 2 } }] });
});

test("a session ends by sign-out, after a long idle time, and after its maximum time even if in use", async () => {
  await make("ana");
  const out = await openSession(db, 1, now);
  await endSession(db, { id: 1, session: findSessionUser(db, out, now)?.session ?? "" }, now);
  expect(findSessionUser(db, out, now)).toBeUndefined();

  const session = await openSession(db, 1, now);
  expect(findSessionUser(db, session, later(longestIdle - 1))).toBeDefined();
  expect(findSessionUser(db, session, later(2 * longestIdle - 2))).toBeDefined();
  expect(findSessionUser(db, session, later(3 * longestIdle - 2))).toBeUndefined();

  const busy = await openSession(db, 1, now);
  for (let at = 0; at < longestSession; at += longestIdle / 2)
    expect(findSessionUser(db, busy, later(at))).toBeDefined();
  expect(findSessionUser(db, busy, later(longestSession))).toBeUndefined();
});

test("the time of last use is stored every few minutes, not at every request", async () => {
  await make("ana");
  const session = await openSession(db, 1, now);
  findSessionUser(db, session, later(seenInterval - 1));
  expect(listUsers(db)[0]?.lastSeenAt).toBe(now.toISOString());
  findSessionUser(db, session, later(seenInterval));
  expect(listUsers(db)[0]?.lastSeenAt).toBe(later(seenInterval).toISOString());
});

test("a link sets a password once and within a day, and ends all open sessions", async () => {
  await make("ana");
  const session = await openSession(db, 1, now);
  const day = 24 * 60 * 60_000;
  await issuePasswordLink(db, cli, 1, "old", now);
  await issuePasswordLink(db, cli, 1, "link", now);
  expect(await setPasswordByLink(db, "old", "new hash", now)).toBeUndefined();
  expect(await setPasswordByLink(db, "link", "new hash", later(day))).toBeUndefined();
  expect(await setPasswordByLink(db, "link", "new hash", later(day - 1))).toMatchObject({ email: "ana@example.org" });
  expect(await setPasswordByLink(db, "link", "other hash", now)).toBeUndefined();
  expect(findCredentials(db, "ana@example.org")?.passwordHash).toBe("new hash");
  expect(findSessionUser(db, session, now)).toBeUndefined();
});

test("a link that was made while the clock was more than five minutes ahead is dead once the clock is right", async () => {
  await make("ana");
  const [day, minutes] = [24 * 60 * 60_000, 60_000];
  written(await issuePasswordLink(db, cli, 1, "link", later(day / 2)));
  await makeLockLink(db, 1, "lock", later(day / 2));
  const found = (at: Date) => [findLinkUser(db, "password", "link", at), findLinkUser(db, "lock", "lock", at)];
  expect(found(later(day / 2 - 5 * minutes))).toMatchObject([{ id: 1 }, { id: 1 }]);
  expect(found(later(day / 2 - 5 * minutes - 1))).toEqual([undefined, undefined]);
  expect(findLockLink(db, 1, now)).toBeUndefined();
});

test("a link is made and sets the password while the clock is in doubt, so that an admin can get in", async () => {
  await make("ana", "admin");
  await keepClock(db, now);
  const ahead = later(400 * 24 * 60 * 60_000);
  written(await issuePasswordLink(db, cli, 1, "link", ahead));
  expect(await setPasswordByLink(db, "link", "new hash", ahead)).toMatchObject({ id: 1 });
});

test("changing one's own password keeps this session and ends the others", async () => {
  await make("ana");
  const here = await openSession(db, 1, now);
  const elsewhere = await openSession(db, 1, now);
  await setPassword(db, 1, "new hash", now, findSessionUser(db, here, now)?.session);
  expect(findSessionUser(db, here, now)).toBeDefined();
  expect(findSessionUser(db, elsewhere, now)).toBeUndefined();
});

test("the history logs created links and set passwords, without the secrets", async () => {
  await make("Ana Inventada", "admin");
  await issuePasswordLink(db, cli, 1, "secret token hash", now);
  await setPasswordByLink(db, "secret token hash", "secret password hash", now);
  const actions = listAudit(db, {}).items.map(({ action, actor }) => `${actor} ${action}`);
  expect(actions).toEqual(["user:1 user.password", "cli user.link", "cli user.create"]);
  const stored = db.$client.prepare("SELECT group_concat(data) AS text FROM revision_parts").get() as { text: string };
  expect(stored.text).not.toContain("secret");
});
