import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { createDatabase, type Db } from "@/db/open";
import { createUser } from "@/db/users/create-user";
import { reviseUser } from "@/db/users/revise-user";
import { authorize } from "./authorize";
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

const signIn = (typed: { email?: string; password?: string }, limit = new SignInLimit()) => authorize(db, limit, typed);

test("the right password of an active account comes in, however its address is written", async () => {
  expect(await signIn({ email: " Ana@Example.org ", password })).toEqual({ ok: true, user: 1 });
  expect(await signIn({ email: "ana@example.org", password: password.normalize("NFD") })).toEqual({
    ok: true,
    user: 1,
  });
});

test("unknown address, wrong password, disabled account and nonsense are one answer", async () => {
  const wrong = { ok: false, why: "wrong" };
  expect(await signIn({ email: "ana@example.org", password: "another phrase" })).toEqual(wrong);
  expect(await signIn({ email: "nobody@example.org", password })).toEqual(wrong);
  expect(await signIn({ email: "' OR 1=1 --", password: "\u0000" })).toEqual(wrong);
  expect(await signIn({ email: "ana@example.org", password: password + "x".repeat(100_000) })).toEqual(wrong);
  expect(await signIn({})).toEqual(wrong);
  await reviseUser(db, { id: "cli" }, { requestId: "r2", user: 1, version: 1, role: "editor", disabled: true }, now);
  expect(await signIn({ email: "ana@example.org", password })).toEqual(wrong);
});

test("whatever is wrong, one hash of the same cost is verified: the time does not reveal which addresses have accounts", async () => {
  const cost = async (typed: { email?: string; password?: string }) => {
    const verified: string[] = [];
    await authorize(db, new SignInLimit(), typed, (hash, password) => {
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

test("after ten wrong tries the address must wait, with the right password too; others need not", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 10; i++) await signIn({ email: "ana@example.org", password: "wrong" }, limit);
  expect(await signIn({ email: "ana@example.org", password }, limit)).toEqual({ ok: false, why: "too_many" });
  expect(await signIn({ email: "eva@example.org", password }, limit)).toEqual({ ok: false, why: "wrong" });
});

test("signing in rightly gives the tries back", async () => {
  const limit = new SignInLimit();
  for (let i = 0; i < 25; i++) {
    expect(await signIn({ email: "ana@example.org", password }, limit)).toMatchObject({ ok: true });
  }
});
