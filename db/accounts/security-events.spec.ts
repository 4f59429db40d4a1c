import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inTransaction } from "@/db/ledger/transaction";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { createUser } from "./create-user";
import { deleteOldEvents, listSecurityEvents, logSecurityEvent } from "./security-events";

const at = (time: string) => new Date(`2026-03-01T${time}Z`);

async function withUser() {
  const db = await openTestLedger();
  const account = { requestId: randomUUID(), name: "Eva Ficticia", email: "eva@example.org", role: "editor" as const };
  await createUser(db, { id: "cli" }, { ...account, secret: { passwordHash: "x" } }, at("08:00:00"));
  return db;
}

test("failures of one account within an hour are one row with a count; another hour, account or detail is another row", async () => {
  const db = await withUser();
  await inTransaction(db, (tx) => {
    logSecurityEvent(tx, { kind: "sign_in_failed", user: 1 }, at("10:00:00"));
    logSecurityEvent(tx, { kind: "sign_in_failed", user: 1 }, at("10:59:59"));
    logSecurityEvent(tx, { kind: "sign_in_failed" }, at("10:30:00"));
    logSecurityEvent(tx, { kind: "sign_in_failed", user: 1 }, at("11:00:00"));
    logSecurityEvent(tx, { kind: "refused", user: 1, detail: "person.erase" }, at("11:00:00"));
    logSecurityEvent(tx, { kind: "refused", user: 1, detail: "user.revise" }, at("11:00:01"));
  });
  const { items } = listSecurityEvents(db, {});
  expect(items.map(({ kind, user, detail, count }) => [kind, user, detail, count])).toEqual([
    ["refused", 1, "user.revise", 1],
    ["refused", 1, "person.erase", 1],
    ["sign_in_failed", 1, null, 1],
    ["sign_in_failed", null, null, 1],
    ["sign_in_failed", 1, null, 2],
    ["account_created", 1, "editor", 1],
  ]);
});

test("a repeated failure is the newest event again, with the time of the last one", async () => {
  const db = await withUser();
  await inTransaction(db, (tx) => {
    logSecurityEvent(tx, { kind: "sign_in_failed", user: 1 }, at("10:00:00"));
    logSecurityEvent(tx, { kind: "sign_in", user: 1 }, at("10:01:00"));
    logSecurityEvent(tx, { kind: "sign_in_failed", user: 1 }, at("10:02:00"));
  });
  expect(listSecurityEvents(db, { limit: 2 }).items.map((event) => [event.kind, event.at.slice(11, 16)])).toEqual([
    ["sign_in_failed", "10:02"],
    ["sign_in", "10:01"],
  ]);
});

test("each sign-in is a row of its own; a user's list has only the events of that account, in pages", async () => {
  const db = await withUser();
  await inTransaction(db, (tx) => {
    for (const minute of ["01", "02", "03"])
      logSecurityEvent(tx, { kind: "sign_in", user: 1, actor: "user:1" }, at(`09:${minute}:00`));
    logSecurityEvent(tx, { kind: "sign_in_failed" }, at("09:04:00"));
  });
  const first = listSecurityEvents(db, { user: 1, limit: 2 });
  expect(first.items.map((event) => event.at.slice(14, 16))).toEqual(["03", "02"]);
  const last = listSecurityEvents(db, { user: 1, limit: 2, before: first.next ?? 0 });
  expect(last).toMatchObject({
    items: [{ kind: "sign_in", actor: "user:1" }, { kind: "account_created" }],
    next: null,
  });
});

test("events are deleted after half a year, not before", async () => {
  const db = await withUser();
  const day = 24 * 60 * 60_000;
  await inTransaction(db, (tx) => logSecurityEvent(tx, { kind: "sign_in", user: 1 }, at("09:00:00")));
  await deleteOldEvents(db, new Date(at("09:00:00").getTime() + 183 * day));
  expect(listSecurityEvents(db, {}).items).toHaveLength(1);
  await deleteOldEvents(db, new Date(at("09:00:01").getTime() + 183 * day));
  expect(listSecurityEvents(db, {}).items).toEqual([]);
});
