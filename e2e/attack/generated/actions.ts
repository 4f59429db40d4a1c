import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import fc from "fast-check";
import { hashPassword } from "@/auth/password";
import { type Attempt, attempt } from "@/e2e/attack/section";
import type { Entry } from "@/e2e/desk/access/entries";
import { examplesOf } from "@/e2e/desk/access/examples";
import { openSessions, type Session } from "@/e2e/desk/access/sessions";
import type { Target } from "@/e2e/desk/access/target";
import { failureOf } from "./failure-of";
import { bodiesFor, type FormBody } from "./form-bodies";
import { type Log, logOf, requireHandled, requireNone, send } from "./send";

/** How many bodies each action gets from each session. */
const runs = 6;

/** Sends generated forms to every action, as an admin and as an editor, and yields the result of each. */
export async function* attackActions(target: Target, seed: number): AsyncIterable<Attempt> {
  const { server, db, entries, world } = target;
  const log = logOf(server);
  const passwordHash = await hashPassword(randomUUID());
  for (const entry of entries.filter(({ action }) => action !== undefined)) {
    const path = examplesOf(entry, world)[0]?.path ?? "";
    // An action may end a session, and some need a password that was typed just now.
    const { admin, editor } = await openSessions(db, server.databasePath);
    db.$client.prepare("UPDATE sessions SET confirmed_at = ?").run(new Date().toISOString());
    db.$client.prepare("UPDATE users SET password_hash = ? WHERE password_hash = 'none'").run(passwordHash);
    for (const session of [admin, editor]) {
      const failure = await attackAction(target, { entry, path, session, log, seed });
      yield attempt(`${entry.key} from an ${session.name}`, failure);
    }
  }
}

type Given = { entry: Entry; path: string; session: Session; log: Log; seed: number };

async function attackAction(target: Target, { entry, path, session, log, seed }: Given): Promise<string | undefined> {
  const { server } = target;
  const cookie = { Cookie: session.cookie };
  const { body: page } = await send(server, { path, headers: cookie });
  const $ = load(page);
  const fields = $("[name]:not(meta)")
    .toArray()
    .map((field) => ({ name: $(field).attr("name") ?? "", value: String($(field).val() ?? "") }))
    .filter(({ name }) => !name.startsWith("$ACTION"));
  const bodies = bodiesFor({ action: entry.action ?? "", isPlain: entry.isPlain, fields: fields.slice(0, 60) });
  await log.errors();
  const property = fc.asyncProperty(bodies, async ({ wrong, headers, body }: FormBody) => {
    const sent = { method: "POST", path, headers: { ...cookie, ...headers }, body: Buffer.from(body) };
    const reply = await send(server, sent);
    // Next answers 500, and reports it, to a body that React cannot read and no browser sends. No code of ours runs.
    requireHandled(wrong && reply.status === 500 ? { ...reply, status: 400 } : reply);
    requireNone((await log.errors()).filter((line) => !(wrong && line.includes('"event":"a library reported'))));
  });
  return failureOf(await fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: 20_000 }), seed);
}
