import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createUser } from "@/db/accounts/create-user";
import { readDeviceKey } from "@/db/accounts/device-key";
import { endSessionsOf } from "@/db/accounts/end-sessions";
import { reviseUser } from "@/db/accounts/revise-user";
import { listSecurityEvents } from "@/db/accounts/security-events";
import { setPassword } from "@/db/accounts/set-password";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { authorize, type Typed } from "./authorize";
import { newDeviceCookie } from "./device-cookie";
import { hashPassword } from "./password";
import { SignInLimit } from "./sign-in-limit";

const now = new Date("2026-05-04T12:00:00Z");
const password = "una frase larga y fácil";
let folder = "";
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-auth-"));
  db = createDatabase(path.join(folder, "ledger.sqlite"));
  await migrateDatabase(db);
  const secret = { passwordHash: await hashPassword(password) };
  const user = { requestId: "r1", name: "Ana", email: "ana@example.org", role: "editor" as const, secret };
  await createUser(db, { id: "cli" }, user, now);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

const secret = "a secret of the instance";
const signIn = (typed: Typed, limit = new SignInLimit()) => authorize(db, { limit, secret }, typed, now);

/** The device cookie of a browser in which this account signed in. */
const knownTo = async (id: number) => newDeviceCookie(secret, { id, deviceKey: await readDeviceKey(db, id) }, now);

test("the correct password of an active account is accepted, in whatever form its address is typed", async () => {
  expect(await signIn({ email: " Ana@Example.org ", password })).toEqual({ ok: true, user: 1 });
  expect(await signIn({ email: "ana@example.org", password: password.normalize("NFD") })).toEqual({
    ok: true,
    user: 1,
  });
});

test("unknown address, wrong password, disabled account and malformed input get the same answer", async () => {
  const wrong = { ok: false, why: "wrong" };
  expect(await signIn({ email: "ana@example.org", password: "another phrase" })).toEqual(wrong);
  expect(await signIn({ email: "nobody@example.org", password })).toEqual(wrong);
  expect(await signIn({ email: "' OR 1=1 --", password: "\u0000" })).toEqual(wrong);
  expect(await signIn({ email: "ana@example.org", password: password + "x".repeat(100_000) })).toEqual(wrong);
  expect(await signIn({})).toEqual(wrong);
  await reviseUser(db, { id: "cli" }, { requestId: "r2", user: 1, version: 1, role: "editor", disabled: true }, now);
  expect(await signIn({ email: "ana@example.org", password })).toEqual(wrong);
});

test("every refused attempt verifies one hash of the same cost: the duration does not reveal which addresses have accounts", async () => {
  const cost = async (typed: Typed) => {
    const verified: string[] = [];
    await authorize(db, { limit: new SignInLimit(), secret }, typed, now, (hash, password) => {
      verified.push(hash.split("$").slice(1, 4).join(" "));
      return verify(hash, password);
    });
    return verified;
  };
  const one = ["argon2id v=19 m=19456,t=2,p=1"];
  expect(await cost({ email: "ana@example.org", password })).toEqual(one);
  expect(await cost({ email: "ana@example.org", password: "another phrase" })).toEqual(one);
  expect(await cost({ email: "unknown@example.org", password: "another phrase" })).toEqual(one);
  expect(await cost({ email: "not an address", password: "another phrase" })).toEqual(one);
  expect(await cost({ email: "ana@example.org", password: "x".repeat(100_000) })).toEqual(one);
  expect(await cost({ email: "unknown@example.org", password: "x".repeat(100_000) })).toEqual(one);
  expect(await cost({})).toEqual(one);
  await reviseUser(db, { id: "cli" }, { requestId: "r2", user: 1, version: 1, role: "editor", disabled: true }, now);
  expect(await cost({ email: "ana@example.org", password })).toEqual(one);
});

test("after ten wrong attempts an unknown browser must wait, whether the account exists or not", async () => {
  for (const email of ["ana@example.org", "unknown@example.org"]) {
    const limit = new SignInLimit();
    for (let i = 0; i < 10; i++) {
      expect(await signIn({ email, password: "wrong" }, limit)).toEqual({ ok: false, why: "wrong" });
    }
    expect(await signIn({ email, password }, limit)).toEqual({ ok: false, why: "too_many" });
    expect(await signIn({ email: "eva@example.org", password }, limit)).toEqual({ ok: false, why: "wrong" });
  }
});

test("one address has one budget, in whatever form it is typed", async () => {
  const limit = new SignInLimit();
  const [composed, decomposed] = ["josé@example.org".normalize("NFC"), "josé@example.org".normalize("NFD")];
  for (let i = 0; i < 10; i++) await signIn({ email: i % 2 ? composed : ` ${decomposed.toUpperCase()}` }, limit);
  expect(await signIn({ email: composed }, limit)).toEqual({ ok: false, why: "too_many" });
  expect(await signIn({ email: decomposed }, limit)).toEqual({ ok: false, why: "too_many" });
});

test("unknown browsers that use up every attempt do not lock out a browser that signed in before", async () => {
  const limit = new SignInLimit();
  const device = await knownTo(1);
  for (let i = 0; i < 10; i++) await limit.take({ address: "ana@example.org" });
  for (let i = 0; i < 60; i++) await limit.take({ address: `random-${i}@example.org` });
  expect(await signIn({ email: "ana@example.org", password }, limit)).toEqual({ ok: false, why: "too_many" });
  expect(await signIn({ email: "unknown@example.org", password }, limit)).toEqual({ ok: false, why: "too_many" });
  expect(await signIn({ email: "ana@example.org", password, device }, limit)).toEqual({ ok: true, user: 1 });
});

test("a known browser has its own budget, is unknown to other accounts, and uses up no attempt of unknown browsers", async () => {
  const limit = new SignInLimit();
  const device = await knownTo(1);
  for (let i = 0; i < 10; i++) await signIn({ email: "ana@example.org", password: "wrong", device }, limit);
  expect(await signIn({ email: "ana@example.org", password, device }, limit)).toEqual({ ok: false, why: "too_many" });
  expect(await signIn({ email: "ana@example.org", password }, limit)).toEqual({ ok: true, user: 1 });
  for (let i = 0; i < 10; i++) await signIn({ email: "eva@example.org", password: "wrong", device }, limit);
  expect(await signIn({ email: "eva@example.org", device }, limit)).toEqual({ ok: false, why: "too_many" });
});

test("attempts on one address that must wait use up no attempts of other unknown browsers", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 200; i++) await limit.take({ address: "ana@example.org" });
  expect(await limit.take({ address: "eva@example.org" })).toBe(true);
});

test("a one-time link restores all attempts of its account", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 10; i++) await limit.take({ address: "ana@example.org" });
  await limit.clear("ana@example.org");
  expect(await signIn({ email: "ana@example.org", password }, limit)).toEqual({ ok: true, user: 1 });
});

test("a new password, signing out everywhere and disabling make every browser unknown", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 10; i++) await limit.take({ address: "ana@example.org" });
  const waits = async (device: string) =>
    expect(await signIn({ email: "ana@example.org", password, device }, limit)).toEqual({ ok: false, why: "too_many" });
  const before = await knownTo(1);
  await setPassword(db, 1, await hashPassword(password), now);
  await waits(before);
  const second = await knownTo(1);
  expect(await signIn({ email: "ana@example.org", password, device: second }, limit)).toEqual({ ok: true, user: 1 });
  await inTransaction(db, (tx) => endSessionsOf(tx, 1));
  await waits(second);
  const third = await knownTo(1);
  const disabled = { requestId: "r3", user: 1, version: 2, role: "editor" as const, disabled: true };
  expect(await reviseUser(db, { id: "cli" }, disabled, now)).toMatchObject({ ok: true });
  await waits(third);
});

test("a user's sign-in changes nothing that unknown browsers see of the limit", async () => {
  const attempts = async (email: string, signsIn: boolean) => {
    const limit = new SignInLimit();
    const seen: string[] = [];
    for (let i = 0; i < 12; i++) {
      const answer = await signIn({ email, password: "wrong" }, limit);
      seen.push(answer.ok ? "ok" : answer.why);
      if (signsIn && i === 8) expect(await signIn({ email, password }, limit)).toMatchObject({ ok: true });
    }
    return seen;
  };
  const unknown = await attempts("unknown@example.org", false);
  expect(await attempts("ana@example.org", true)).toEqual(unknown);
});

test("a correct sign-in restores the attempts", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 25; i++) {
    expect(await signIn({ email: "ana@example.org", password }, limit)).toMatchObject({ ok: true });
  }
});

test("failed and refused attempts are counted for the account, or for no account, without what was typed", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 12; i++) await signIn({ email: "ana@example.org", password: "wrong" }, limit);
  await signIn({ email: "unknown@example.org", password: "wrong" }, limit);
  const { items } = listSecurityEvents(db, {});
  expect(items.map(({ kind, user, count }) => [kind, user, count])).toEqual([
    ["sign_in_failed", null, 1],
    ["sign_in_limited", 1, 2],
    ["sign_in_failed", 1, 10],
    ["account_created", 1, 1],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/example|wrong/);
});

test("a flood of refused attempts writes at most sixty times a minute", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 10; i++) await limit.take({ address: "ana@example.org" });
  for (let i = 0; i < 100; i++) await signIn({ email: "ana@example.org" }, limit);
  expect(listSecurityEvents(db, { kind: "sign_in_limited" }).items).toMatchObject([{ count: 60 }]);
});
