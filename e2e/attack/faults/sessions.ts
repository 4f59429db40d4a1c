import { randomUUID } from "node:crypto";
import { readdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { readSecrets } from "@/auth/secrets";
import { sessionCookieOf } from "@/auth/testing/session-cookie";
import { call, callAction } from "@/e2e/desk/access/call";
import { examplesOf } from "@/e2e/desk/access/examples";
import { inLanes } from "@/e2e/desk/access/in-lanes";
import type { Target } from "@/e2e/desk/access/target";
import { tablesOf } from "@/e2e/desk/access/unchanged";
import { type Attempt, attempt } from "../section";
import { submit } from "../submit";

/** Forms of other sites, stolen rows of sessions, files that others can read, repeated requests, a missing ledger. */
export async function* sessionFaults(target: Target): AsyncGenerator<Attempt> {
  yield* foreignForms(target);
  yield* stolenRows(target);
  yield* repeated(target);
  yield* openFiles(target);
  yield* missingLedger(target);
}

async function* foreignForms({ server, entries, world, sessions, db }: Target): AsyncGenerator<Attempt> {
  const before = tablesOf(db);
  const results: Attempt[] = [];
  const writing = entries.filter(({ form, row }) => form === "action" || row.method === "POST");
  await inLanes(writing, async (entry) => {
    const [{ path: at = "" } = {}] = examplesOf(entry, world);
    for (const Origin of [
      "https://evil.example",
      "null",
      `${server.url}.evil.example`,
      `https://${new URL(server.url).host}x`,
    ]) {
      const request = { url: server.url + at, cookie: sessions.admin.cookie, headers: { Origin } };
      const { status } = entry.action
        ? await callAction(request, entry.action, { requestId: randomUUID() }, entry.isPlain)
        : await call({ ...request, method: "POST", body: new FormData() });
      results.push(attempt(`${entry.key} sent by ${Origin}`, status < 400 && `answered ${status}`));
    }
  });
  yield* results;
  yield attempt("forms of other sites change nothing", changed(before, tablesOf(db)));
}

/** Whoever reads the database file has the hashes of the tokens, which open nothing. */
async function* stolenRows({ server, db }: Target): AsyncGenerator<Attempt> {
  const { databasePath } = server;
  const secretsPath = path.join(path.dirname(databasePath), "secrets.json");
  const secret = readSecrets({ databasePath, secretsPath }).session;
  const rows = db.$client.prepare("SELECT id FROM sessions WHERE stage = 'open' LIMIT 5").pluck().all() as string[];
  for (const id of rows) {
    const cookie = await sessionCookieOf(id, { secret, secure: false });
    const { outcome } = await call({ url: `${server.url}/es/desk`, cookie });
    yield attempt("the row of a session as its token", outcome !== "signed_out" && outcome);
  }
}

/** One request id: the same form twice is one record; another form with that id neither repeats nor replaces it. */
async function* repeated(target: Target): AsyncGenerator<Attempt> {
  const { db, sessions } = target;
  const people = () => db.$client.prepare("SELECT count(*) FROM people").pluck().get() as number;
  const requestId = randomUUID();
  const first = { requestId, givenNames: "Repetida", surnames: "Quzvantem", reason: "prueba" };
  const before = people();
  await Promise.all([1, 2, 3].map(() => submit(target, sessions.editor, "person.save", first)));
  yield attempt("one form three times at once", people() !== before + 1 && `${people() - before} records`);
  await submit(target, sessions.editor, "person.save", { ...first, surnames: "Wobbelinskaya" });
  const names = db.$client.prepare("SELECT surnames FROM people ORDER BY id DESC LIMIT 2").pluck().all();
  yield attempt("another form with a used request id", String(names) !== "Wobbelinskaya,Quzvantem" && String(names));
}

async function* openFiles({ server }: Target): AsyncGenerator<Attempt> {
  const folder = path.dirname(server.databasePath);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const mode = statSync(path.join(folder, name)).mode & 0o077;
    yield attempt(
      `file ${name.replace(/[0-9a-f]{32,}/, "…")}`,
      mode !== 0 && `others can reach it (${mode.toString(8)})`,
    );
  }
}

/** While the ledger cannot be read, somebody may have been hidden: no page that can name a person is shown. */
async function* missingLedger({ server }: Target): AsyncGenerator<Attempt> {
  const paths = ["/es/releases", "/es/detentions", "/api/v1/releases", "/data/releases.csv", "/es/search?q=Aprobadina"];
  for (const each of paths) await fetch(server.url + each);
  const files = [server.databasePath, `${server.databasePath}-wal`, `${server.databasePath}-shm`];
  for (const file of files) renameSync(file, `${file}.away`);
  const answers = await Promise.all(paths.map((each) => fetch(server.url + each)));
  for (const file of files) renameSync(`${file}.away`, file);
  for (const [index, { status }] of answers.entries())
    yield attempt(`${paths[index]} without the ledger`, status !== 503 && `answered ${status}`);
}

function changed(before: Record<string, string>, after: Record<string, string>): string | undefined {
  const tables = Object.keys(after).filter((table) => after[table] !== before[table]);
  return tables.length > 0 ? `${tables} changed` : undefined;
}
