import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser } from "@/db/accounts/create-user";
import { findSessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase } from "@/db/ledger/open";
import type { Entered } from "./authorize";
import { callNextAuth } from "./call-next-auth";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";
import { readCookie } from "./read-cookie";

const folder = mkdtempSync(path.join(tmpdir(), "vigilia-next-auth-"));

beforeAll(async () => {
  process.env.VIGILIA_DATABASE = path.join(folder, "ledger.sqlite");
  process.env.VIGILIA_URL = "https://vigilia.example";
  const db = createDatabase(process.env.VIGILIA_DATABASE);
  await migrateDatabase(db);
  db.$client.close();
  const secret = { passwordHash: "a hash" };
  const user = { requestId: "request 1", name: "Ana", email: "ana@example.org", role: "editor" as const, secret };
  await createUser(ledger(), { id: "cli" }, user, new Date());
});
afterAll(() => {
  ledger().$client.close();
  rmSync(folder, { recursive: true });
});

test("over https the session cookie is bound to the host, hidden from scripts, and contains only a token", async () => {
  const line = (await post(async () => ({ ok: true, user: 1, stage: "open" }))).cookies.find((each) =>
    each.startsWith("__Host-vigilia-session="),
  );
  expect(line).toMatch(/; Path=\//);
  expect(line).toMatch(/; Secure/);
  expect(line).toMatch(/; HttpOnly/);
  expect(line).toMatch(/; SameSite=Lax/i);
  const token = await decode({ token: readCookie(line ?? "").value, secret: authInstance().secret });
  expect(Object.keys(token ?? {}).toSorted()).toEqual(["exp", "iat", "jti", "session"]);
  expect(findSessionUser(ledger(), String(token?.session), new Date())).toMatchObject({ name: "Ana", role: "editor" });
});

test("a refused sign-in gets no session", async () => {
  const { cookies } = await post(async () => ({ ok: false, why: "wrong" }));
  expect(cookies.some((line) => line.startsWith("__Host-vigilia-session="))).toBe(false);
});

test("without next-auth's own token nothing is decided and no session is opened", async () => {
  let decisions = 0;
  const request = {
    method: "POST" as const,
    query: { nextauth: ["callback", "credentials"] },
    cookies: {},
    body: { csrfToken: "guessed", json: "true" },
  };
  const { cookies } = await callNextAuth(request, async () => {
    decisions++;
    return { ok: true, user: 1, stage: "open" };
  });
  expect(decisions).toBe(0);
  expect(cookies.some((line) => line.startsWith("__Host-vigilia-session="))).toBe(false);
});

test("on http://localhost the cookie names have no prefix, because browsers refuse prefixed cookies there", () => {
  expect(cookieOptions(false).sessionToken).toMatchObject({ name: "vigilia-session", options: { secure: false } });
  expect(cookieOptions(false).device).toMatchObject({ name: "vigilia-device", options: { secure: false } });
  expect(cookieOptions(true).device).toMatchObject({
    name: "__Host-vigilia-device",
    options: { secure: true, httpOnly: true, path: "/" },
  });
});

async function post(decide: () => Promise<Entered>) {
  const csrf = await callNextAuth({ method: "GET", query: { nextauth: ["csrf"] }, cookies: {} }, decide);
  const cookie = csrf.cookies.map(readCookie).find(({ name }) => name === "__Host-vigilia-csrf");
  const { csrfToken } = csrf.body as { csrfToken: string };
  const request = {
    method: "POST" as const,
    query: { nextauth: ["callback", "credentials"] },
    cookies: { [cookie?.name ?? ""]: cookie?.value ?? "" },
    body: { csrfToken, json: "true" },
  };
  return callNextAuth(request, decide);
}
