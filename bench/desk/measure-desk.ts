import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { sessionCookie } from "@/auth/cookies";
import { readSecrets } from "@/auth/secrets";
import { median } from "@/bench/measure/median";
import { createUser } from "@/db/accounts/create-user";
import { openSession } from "@/db/accounts/open-session";
import { type Db, openDatabase } from "@/db/ledger/open";
import { startServer } from "@/e2e/server";
import { deskCases } from "./desk-cases";

export type MeasuredDesk = {
  releases: number;
  loadBefore: number;
  /** Medians in ms: of the whole page, and of its reads of the ledger alone. */
  cases: { name: string; page: number; worst: number; read: number }[];
};

/** Signs a user in on a running server and requests each page `rounds` times, all pages in turn. */
export async function measureDesk(databasePath: string, releases: number, rounds: number): Promise<MeasuredDesk> {
  const loadBefore = loadavg()[0] ?? 0;
  const db = openDatabase(databasePath, 5000);
  const user = await makeEditor(db, releases);
  const cookie = await cookieOf(db, databasePath, user);
  const server = await startServer(databasePath);
  try {
    const cases = deskCases(releases, `user:${user}`);
    const times = new Map(cases.map(({ name }) => [name, { pages: [] as number[], reads: [] as number[] }]));
    for (const { path } of cases) await visit(server.url, path, cookie);
    for (let round = 0; round < rounds; round++) {
      for (const { name, path, read } of cases) {
        const began = performance.now();
        read(db);
        times.get(name)?.reads.push(performance.now() - began);
        times.get(name)?.pages.push(await visit(server.url, path, cookie));
      }
    }
    const figures = [...times].map(([name, { pages, reads }]) => ({
      ...{ name, page: median(pages), worst: Math.max(...pages) },
      read: median(reads),
    }));
    return { releases, loadBefore, cases: figures };
  } finally {
    await server.stop();
    db.$client.close();
  }
}

async function visit(url: string, path: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${url}/es/desk${path}`, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  if (answer.status !== 200) throw new Error(`/es/desk${path}: ${answer.status}`);
  return performance.now() - began;
}

async function makeEditor(db: Db, releases: number): Promise<number> {
  const account = { name: "Editora Inventada", email: `editora-${releases}@example.org`, role: "editor" as const };
  const secret = { passwordHash: "no password leads in" };
  const outcome = await createUser(db, { id: "bench" }, { requestId: randomUUID(), ...account, secret }, new Date());
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return Number(outcome.records[0]?.id);
}

async function cookieOf(db: Db, databasePath: string, user: number): Promise<string> {
  const session = await openSession(db, user, new Date());
  const token = await encode({
    token: { session },
    secret: readSecrets({ databasePath, secretsPath: path.join(path.dirname(databasePath), "secrets.json") }).session,
  });
  return `${sessionCookie(false)}=${token}`;
}
