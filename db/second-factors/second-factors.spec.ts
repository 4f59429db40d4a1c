import { expect, test } from "vitest";
import { createUser } from "@/db/accounts/create-user";
import { findSessionUser, findStagedUser, isSessionOpen } from "@/db/accounts/find-session-user";
import { openSession } from "@/db/accounts/open-session";
import { reviseUser } from "@/db/accounts/revise-user";
import { listSecurityEvents } from "@/db/accounts/security-events";
import { stageAfterPassword } from "@/db/accounts/session-stage";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db } from "@/db/ledger/open";
import { saveSettings } from "@/db/records/save-settings";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import type { Role } from "@/domain/values/vocabulary";
import { acceptPasskey, acceptRecoveryCode, acceptTotp } from "./accept-factor";
import { addFactor, type NewFactor, storeChallenge, takeChallenge } from "./add-factor";
import { countRecoveryCodes, findReset, listFactors } from "./list-factors";
import { replaceRecoveryCodes } from "./recovery-codes";
import { resetFactors } from "./reset-factors";
import { removeFactor, renameFactor } from "./revise-factors";

const now = new Date("2026-05-04T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const app: NewFactor = { kind: "totp", name: "Teléfono", secret: "sealed", lastStep: 10 };

async function ledgerWith(...roles: Role[]): Promise<Db> {
  const db = await openTestLedger();
  for (const [index, role] of roles.entries()) {
    const account = { requestId: `r${index}`, name: `N${index}`, email: `n${index}@example.org`, role };
    await createUser(db, { id: "cli" }, { ...account, secret: { passwordHash: "a hash" } }, now);
  }
  return db;
}

async function withApp(db: Db, id: number, codes = ["hash 1", "hash 2"]) {
  const by = { id, session: "none", stage: "open" as const };
  expect(await addFactor(db, by, app, codes, now)).toMatchObject({ ok: true, areCodesNew: true });
}

async function waiting(db: Db, id: number, at = now) {
  return { id, session: hashToken(await openSession(db, id, at, stageAfterPassword(db, id))) };
}

const kinds = (db: Db, user: number) => listSecurityEvents(db, { user }).items.map(({ kind }) => kind);

test("a session that waits for its second factor opens nothing, and ends after ten minutes", async () => {
  const db = await ledgerWith("editor");
  await withApp(db, 1);
  expect(stageAfterPassword(db, 1)).toBe("second_factor");
  const token = await openSession(db, 1, now, "second_factor");
  expect(findSessionUser(db, token, now)).toBeUndefined();
  expect(isSessionOpen(db, token, now)).toBe(false);
  expect(findStagedUser(db, token, later(9))?.stage).toBe("second_factor");
  expect(findStagedUser(db, token, later(10))).toBeUndefined();
  const late = { id: 1, session: hashToken(token) };
  expect(await acceptTotp(db, late, () => 11, later(10))).toEqual({ ok: false, why: "session_ended" });
  expect(await acceptRecoveryCode(db, late, "hash 1", later(10))).toEqual({ ok: false, why: "session_ended" });
  expect(countRecoveryCodes(db, 1)).toBe(2);
});

test("a right code opens the session under a new token, and the old token is dead", async () => {
  const db = await ledgerWith("admin");
  await withApp(db, 1);
  const old = await openSession(db, 1, now, "second_factor");
  const used = await acceptTotp(db, { id: 1, session: hashToken(old) }, () => 11, now);
  expect(used.ok && findSessionUser(db, used.token, now)).toMatchObject({ id: 1 });
  expect(used.ok && used.token).not.toBe(old);
  expect(findStagedUser(db, old, now)).toBeUndefined();
  expect(kinds(db, 1)).toEqual(["sign_in", "recovery_codes_made", "second_factor_added", "account_created"]);
});

test("a code is accepted once, and none of an earlier step after it, also when two arrive at once", async () => {
  const db = await ledgerWith("admin");
  await withApp(db, 1);
  const two = [await waiting(db, 1), await waiting(db, 1)];
  const answers = await Promise.all(two.map((by) => acceptTotp(db, by, () => 12, now)));
  expect(answers.map((each) => (each.ok ? "ok" : each.why)).sort()).toEqual(["ok", "used"]);
  expect(await acceptTotp(db, await waiting(db, 1), () => 11, now)).toMatchObject({ why: "used" });
  expect(await acceptTotp(db, await waiting(db, 1), () => undefined, now)).toMatchObject({ why: "wrong" });
  expect(await acceptTotp(db, await waiting(db, 1), () => 13, now)).toMatchObject({ ok: true });
  const failed = listSecurityEvents(db, { user: 1 }).items.filter(({ kind }) => kind === "second_factor_failed");
  expect(failed.map(({ count }) => count)).toEqual([3]);
});

test("a recovery code works once and only for its account; new codes end the old ones", async () => {
  const db = await ledgerWith("admin", "admin");
  await withApp(db, 1);
  await withApp(db, 2, ["other"]);
  expect(await acceptRecoveryCode(db, await waiting(db, 1), "other", now)).toMatchObject({ why: "wrong" });
  expect(await acceptRecoveryCode(db, await waiting(db, 1), "hash 1", now)).toMatchObject({ ok: true });
  expect(await acceptRecoveryCode(db, await waiting(db, 1), "hash 1", now)).toMatchObject({ why: "wrong" });
  expect(countRecoveryCodes(db, 1)).toBe(1);
  await replaceRecoveryCodes(db, 1, ["hash 3"], now);
  expect(await acceptRecoveryCode(db, await waiting(db, 1), "hash 2", now)).toMatchObject({ why: "wrong" });
  expect(await acceptRecoveryCode(db, await waiting(db, 1), "hash 3", now)).toMatchObject({ ok: true });
  expect(kinds(db, 1)).toContain("recovery_code_used");
});

test("a passkey's counter never goes back, and a passkey opens its own account only", async () => {
  const db = await ledgerWith("admin", "admin");
  const passkey = { kind: "passkey" as const, credentialId: "c", publicKey: "k", counter: 5, transports: "usb" };
  const by = { id: 1, session: "none", stage: "open" as const };
  await addFactor(db, by, { ...passkey, name: "Llave" }, [], now);
  expect(await addFactor(db, { ...by, id: 2 }, { ...passkey, name: "Llave" }, [], now)).toMatchObject({
    why: "factor_known",
  });
  const id = listFactors(db, 1)[0]?.id ?? 0;
  expect(await acceptPasskey(db, await waiting(db, 1), id, 5, now)).toMatchObject({ why: "wrong" });
  expect(await acceptPasskey(db, await waiting(db, 2), id, 6, now)).toMatchObject({ why: "wrong" });
  expect(await acceptPasskey(db, await waiting(db, 1), id, 6, now)).toMatchObject({ ok: true });
});

test("a challenge is answered once", async () => {
  const db = await ledgerWith("editor");
  const { session } = await waiting(db, 1);
  await storeChallenge(db, { id: 1, session }, "a challenge");
  expect(await takeChallenge(db, { id: 1, session })).toBe("a challenge");
  expect(await takeChallenge(db, { id: 1, session })).toBeUndefined();
});

test("reviewers and admins must enrol, and by the setting everyone; open sessions too", async () => {
  const db = await ledgerWith("admin", "editor");
  expect(stageAfterPassword(db, 1)).toBe("enrol");
  expect(stageAfterPassword(db, 2)).toBe("open");
  const editor = await openSession(db, 2, now);
  const admin = await openSession(db, 1, now);
  expect(isSessionOpen(db, admin, now)).toBe(false);
  expect(findStagedUser(db, admin, now)?.stage).toBe("enrol");
  expect(isSessionOpen(db, editor, now)).toBe(true);
  const settings = { requestId: "s1", secondFactor: "everyone", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, { id: "cli" }, settings, now));
  expect(findSessionUser(db, editor, now)).toBeUndefined();
  expect(findStagedUser(db, editor, now)?.stage).toBe("enrol");
});

test("an editor who becomes a reviewer works on only with a second factor", async () => {
  const db = await ledgerWith("admin", "editor");
  const token = await openSession(db, 2, now);
  const revision = { requestId: "r9", user: 2, version: 1, role: "reviewer" as const, disabled: false };
  written(await reviseUser(db, { id: "cli" }, revision, now));
  expect(findSessionUser(db, token, now)).toBeUndefined();
});

test("the first factor opens the session that waited, and ends those that the password alone opened", async () => {
  const db = await ledgerWith("admin");
  const [own, thief, early] = [
    await openSession(db, 1, now, "enrol"),
    await openSession(db, 1, now, "enrol"),
    await openSession(db, 1, now),
  ];
  const by = (token: string) => ({ id: 1, session: hashToken(token), stage: "enrol" as const });
  const added = await addFactor(db, by(own), app, ["hash 1"], now);
  expect(added.ok && findSessionUser(db, added.token ?? "", now)).toMatchObject({ id: 1 });
  for (const token of [own, thief, early]) expect(findStagedUser(db, token, now)).toBeUndefined();
  expect(await addFactor(db, by(thief), app, ["hash 2"], now)).toMatchObject({ why: "session_ended" });
  expect(listFactors(db, 1)).toHaveLength(1);
});

test("the last factor stays while the account needs one; an editor's goes with the recovery codes", async () => {
  const db = await ledgerWith("admin", "editor");
  await withApp(db, 1);
  await withApp(db, 2, ["hash 3"]);
  const [first] = listFactors(db, 1);
  const [editors] = listFactors(db, 2);
  expect(await removeFactor(db, 1, first?.id ?? 0, now)).toEqual({ ok: false, why: "factor_required" });
  expect(await removeFactor(db, 1, editors?.id ?? 0, now)).toEqual({ ok: false, why: "not_found" });
  expect(await renameFactor(db, 1, editors?.id ?? 0, "Mío")).toEqual({ ok: false, why: "not_found" });
  await addFactor(db, { id: 1, session: "none", stage: "open" }, { ...app, name: "Otro" }, [], now);
  expect(await removeFactor(db, 1, first?.id ?? 0, now)).toEqual({ ok: true });
  expect(await removeFactor(db, 2, editors?.id ?? 0, now)).toEqual({ ok: true });
  expect(countRecoveryCodes(db, 2)).toBe(0);
  expect(stageAfterPassword(db, 2)).toBe("open");
});

test("an account has at most ten factors", async () => {
  const db = await ledgerWith("editor");
  const by = { id: 1, session: "none", stage: "open" as const };
  for (let i = 0; i < 10; i++) expect(await addFactor(db, by, app, [], now)).toMatchObject({ ok: true });
  expect(await addFactor(db, by, app, [], now)).toMatchObject({ why: "factors_many" });
});

test("a reset removes everything, signs out, is recorded, and is shown until the user adds a factor", async () => {
  const db = await ledgerWith("admin", "reviewer");
  await withApp(db, 2);
  const used = await acceptTotp(db, await waiting(db, 2), () => 11, now);
  written(await resetFactors(db, { id: "user:1" }, { requestId: "reset", user: 2 }, now));
  expect(used.ok && findStagedUser(db, used.token, now)).toBeUndefined();
  expect([listFactors(db, 2).length, countRecoveryCodes(db, 2)]).toEqual([0, 0]);
  const change = db.$client.prepare("SELECT actor, action FROM changes ORDER BY id DESC LIMIT 1").get();
  expect(change).toEqual({ actor: "user:1", action: "user.second_factor_reset" });
  expect(findReset(db, 2)).toEqual({ at: now.toISOString(), actor: "user:1" });
  await withApp(db, 2);
  expect(findReset(db, 2)).toBeUndefined();
});

test("another admin's reset waits for a second person, one's own is refused, and the console's does not wait", async () => {
  const db = await ledgerWith("admin", "admin");
  await withApp(db, 2);
  const waits = written(await resetFactors(db, { id: "user:1" }, { requestId: "one", user: 2 }, now));
  expect(waits.proposal).toBeDefined();
  expect(listFactors(db, 2)).toHaveLength(1);
  expect(await resetFactors(db, { id: "user:2" }, { requestId: "two", user: 2 }, now)).toMatchObject({
    problems: [{ code: "own_reset" }],
  });
  written(await resetFactors(db, { id: "cli" }, { requestId: "three", user: 2 }, now));
  expect(listFactors(db, 2)).toHaveLength(0);
});
