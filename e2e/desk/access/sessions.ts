import { randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import { cookieOptions } from "@/auth/cookies";
import { readSecrets } from "@/auth/secrets";
import { sessionCookieOf } from "@/auth/testing/session-cookie";
import { createUser } from "@/db/accounts/create-user";
import { openSession } from "@/db/accounts/open-session";
import { reviseUser } from "@/db/accounts/revise-user";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db } from "@/db/ledger/open";
import { written } from "@/db/testing/written";
import type { SessionStage } from "@/domain/values/session-stages";
import type { Role } from "@/domain/values/vocabulary";

/**
 * Cookies of one visitor, the role with which the server must treat it (null if it is nobody), and how far its sign-in has
 * come.
 */
export type Session = { name: string; cookie: string; role: Role | null; user: string; stage?: SessionStage };

const cli = { id: "cli" };

/** Opens a session of an account without the sign-in page, and returns its cookie. */
async function open(db: Db, user: number, secret: string): Promise<{ cookie: string; id: string }> {
  const token = await openSession(db, user, new Date());
  return { cookie: await cookieOf(token, secret), id: hashToken(token) };
}

async function cookieOf(token: string, secret: string): Promise<string> {
  return sessionCookieOf(token, { secret, secure: false });
}

/** Creates an account without a password. */
async function account(db: Db, name: string, role: Role): Promise<number> {
  const email = `${randomUUID()}@example.org`;
  const made = { requestId: randomUUID(), name, email, role, secret: { passwordHash: "none" } };
  written(await createUser(db, cli, made, new Date()));
  const id = db.$client.prepare("SELECT id FROM users WHERE email = ?").pluck().get(email) as number;
  // Reviewers and admins need a second factor before their sessions open anything.
  const factor = "INSERT INTO second_factors (user, kind, name, secret, created_at) VALUES (?, 'totp', '', ?, ?)";
  db.$client.prepare(factor).run(id, randomBytes(20).toString("base64url"), new Date().toISOString());
  return id;
}

/**
 * Opens a session of each role, one of an admin whose role was changed meanwhile, and each session that must open
 * nothing: none, forged, ended, expired, idle, without its second factor, and of a disabled account.
 */
export async function openSessions(db: Db, databasePath: string) {
  const secret = readSecrets({
    databasePath,
    secretsPath: path.join(path.dirname(databasePath), "secrets.json"),
  }).session;
  const update = (sql: string, id: string | number) => db.$client.prepare(sql).run(id);
  const session = async (name: string, role: Role, seen: Role | null = role) => {
    const user = await account(db, `${name} Ficticia`, role);
    const { cookie, id } = await open(db, user, secret);
    const stage = seen === null ? undefined : ("open" as const);
    return { name, cookie, role: seen, user: `user:${user}`, id, number: user, stage };
  };
  const editor = await session("editor", "editor");
  const owner = await session("owner", "editor");
  const reviewer = await session("reviewer", "reviewer");
  const admin = await session("admin", "admin");
  const demoted = await session("demoted", "admin", "editor");
  const disabled = await session("disabled", "admin", null);
  const ended = await session("ended", "admin", null);
  const expired = await session("expired", "admin", null);
  const idle = await session("idle", "admin", null);
  const halfway = await session("second_factor", "admin", null);
  const enrolling = await session("enrol", "admin", null);

  const change = { requestId: randomUUID(), name: "Cambiada Ficticia", role: "editor" as const, version: 1 };
  written(await reviseUser(db, cli, { ...change, user: demoted.number, disabled: false }, new Date()));
  // A session that was opened after the account was disabled opens nothing either.
  update("UPDATE users SET disabled = 1 WHERE id = ?", disabled.number);
  update("DELETE FROM sessions WHERE id = ?", ended.id);
  update("UPDATE sessions SET expires_at = '2026-01-01T00:00:00.000Z' WHERE id = ?", expired.id);
  update("UPDATE sessions SET last_seen_at = '2026-01-01T00:00:00.000Z' WHERE id = ?", idle.id);
  update("UPDATE sessions SET stage = 'second_factor' WHERE id = ?", halfway.id);
  update("UPDATE sessions SET stage = 'enrol' WHERE id = ?", enrolling.id);
  const nobody = { role: null, user: "nobody" };
  const refused: Session[] = [
    { ...nobody, name: "anonymous", cookie: "" },
    { ...nobody, name: "forged", cookie: await cookieOf(admin.cookie, randomBytes(32).toString("base64url")) },
    { ...nobody, name: "garbage", cookie: `${cookieOptions(false).sessionToken.name}=eyJhbGciOiJub25lIn0.e30.` },
    ...[disabled, ended, expired, idle],
    { ...halfway, stage: "second_factor" },
    { ...enrolling, stage: "enrol" },
  ];
  return {
    roles: [editor, reviewer, admin, demoted] satisfies Session[],
    owner,
    admin,
    reviewer,
    editor,
    disabled,
    refused,
  };
}
