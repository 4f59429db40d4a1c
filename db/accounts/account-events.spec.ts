import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { createUser } from "./create-user";
import { endAllSessions } from "./end-sessions";
import { logAccess } from "./log-access";
import { issuePasswordLink } from "./password-link";
import { reviseUser } from "./revise-user";
import { listSecurityEvents } from "./security-events";
import { setPassword, setPasswordByLink } from "./set-password";

const now = new Date("2026-05-04T12:00:00Z");
const cli = { id: "cli" };
let folder = "";
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-events-"));
  db = createDatabase(path.join(folder, "ledger.sqlite"));
  await migrateDatabase(db);
  const user = { requestId: "r1", name: "Eva", email: "eva@example.org", role: "editor" as const };
  await createUser(db, cli, { ...user, secret: { passwordHash: "hash" } }, now);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

const events = () =>
  listSecurityEvents(db, { user: 1 })
    .items.toReversed()
    .map(({ kind, actor, detail }) => [kind, actor, detail].filter(Boolean).join(" "));

test("a revised account logs what changed, each by itself, and a refused revision logs nothing", async () => {
  const revision = { user: 1, version: 1, role: "editor" as const, disabled: false };
  await reviseUser(db, { id: "user:9" }, { ...revision, requestId: "a", role: "reviewer", name: "Eva Ficticia" }, now);
  await reviseUser(db, { id: "user:9" }, { ...revision, requestId: "b", role: "admin" }, now);
  await reviseUser(db, cli, { ...revision, requestId: "c", version: 2, role: "reviewer", disabled: true }, now);
  await reviseUser(db, cli, { ...revision, requestId: "d", version: 3, role: "reviewer" }, now);
  expect(events()).toEqual([
    "account_created cli editor",
    "account_changed user:9",
    "role_changed user:9 reviewer",
    "account_disabled cli",
    "account_enabled cli",
  ]);
});

test("links, passwords, ended sessions and downloads are logged with the user who did them", async () => {
  await issuePasswordLink(db, { id: "user:9" }, 1, "link", now);
  await setPasswordByLink(db, "link", "new hash", now);
  await setPassword(db, 1, "other hash", now);
  await endAllSessions(db, { user: 1, actor: "user:9" }, now);
  await logAccess(db, { id: "user:1" }, { action: "access.list", requestId: "list" }, now);
  await logAccess(db, { id: "user:1" }, { action: "access.view", requestId: "view" }, now);
  expect(events().slice(1)).toEqual([
    "password_link_made user:9",
    "password_set user:1 link",
    "password_set user:1",
    "all_sessions_ended user:9",
    "export user:1 access.list",
  ]);
});

test("the list can be of one kind", async () => {
  await setPassword(db, 1, "other hash", now);
  expect(listSecurityEvents(db, { kind: "password_set" }).items).toHaveLength(1);
  expect(listSecurityEvents(db, { kind: "role_changed", user: 1 }).items).toEqual([]);
});
