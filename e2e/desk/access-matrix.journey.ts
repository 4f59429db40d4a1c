import { findDocument } from "@/db/history/read-document";
import { actionAccess } from "@/domain/access/action-access";
import { type AccessKey, accessTable, may } from "@/domain/access/may";
import type { AccessRow } from "@/domain/access/row";
import { answerOf, firstDifference } from "@/e2e/leaks/comparable";
import { expect, test } from "@/e2e/test";
import es from "@/messages/es.json" with { type: "json" };
import { type Answer, call, callAction, type Outcome } from "./access/call";
import type { Entry } from "./access/entries";
import { type Example, examplesOf } from "./access/examples";
import { inLanes } from "./access/in-lanes";
import { publicReads } from "./access/public-reads";
import type { Session } from "./access/sessions";
import { stateCases, typed } from "./access/state-cases";
import { startTarget, type Target } from "./access/target";
import { tablesOf } from "./access/unchanged";
import { marker } from "./access/world";

/** What answers 404 without a stored or sent file; journeys of their own send one. */
const needFile = new Set<string>(["file.import_refused", "evidence.attach", "backup.download"]);

/** What ends the session that sends it. */
const ending = new Set<string>(["account.lock", "session.end"]);

let target: Target;
let { server, db, world, sessions, entries } = {} as Target;

test.beforeAll(async () => {
  target = await startTarget();
  ({ server, db, world, sessions, entries } = target);
});
test.afterAll(() => target.stop());

type Case = { entry: Entry; example: Example; session: Session };

const nameOf = ({ entry, example, session }: Case) => `${entry.key} ${example.path} ${session.name}`;

/** Whether the table lets a session do something; open entries let everybody. */
function isAllowed({ entry, example, session }: Case): boolean {
  const { roles, stages }: AccessRow = entry.row;
  if (stages) return session.stage !== undefined && stages.includes(session.stage);
  if (roles === "anyone") return true;
  return session.role !== null && may({ role: session.role }, entry.key as AccessKey, example.state);
}

/** The answers that refuse a session: pages and single things do not even say that they exist. */
function refusalsOf({ entry, session }: Case): Outcome[] {
  const { stages }: AccessRow = entry.row;
  if (entry.isPlain || stages) return ["redirected", "missing", "signed_out", "forbidden"];
  if (session.role === null) return ["signed_out"];
  return entry.form === "page" ? ["missing"] : ["forbidden", "missing"];
}

function send({ entry, example, session }: Case): Promise<Answer> {
  const at = { url: server.url + example.path, cookie: session.cookie };
  if (entry.action) return callAction(at, entry.action, fieldsOf(), entry.isPlain);
  if (entry.row.method !== "POST") return call(at);
  const body = new FormData();
  for (const [name, value] of Object.entries(example.fields ?? {})) body.append(name, value);
  return call({ ...at, method: "POST", body });
}

/** Numbers of the owner's things; each form reads those that it knows. */
function fieldsOf(): Record<string, string> {
  return { id: String(world.upload), proposal: String(world.proposal), step: "delete" };
}

/** The beginning of a problem's sentence, before its first value. */
function words(code: string): string {
  return (es.problem as Record<string, unknown>)[code]?.toString().split("{")[0] || code;
}

function cases(of: Session[]): Case[] {
  return entries.flatMap((entry) =>
    examplesOf(entry, world).flatMap((example) => of.map((session) => ({ entry, example, session }))),
  );
}

test("every page, route and action has a row and an example, and every row an entry", () => {
  expect([...new Set(entries.map(({ key }) => key))].sort()).toEqual(Object.keys(accessTable).sort());
  for (const entry of entries) expect(examplesOf(entry, world).length, entry.key).toBeGreaterThan(0);
});

test("whom the table refuses, every page, file and action refuses: nothing private is answered and nothing is written", async () => {
  const before = tablesOf(db);
  const refused = cases([...sessions.refused, ...sessions.roles]).filter((each) => !isAllowed(each));
  const faults: string[] = [];
  await inLanes(refused, async (each) => {
    const answer = await send(each);
    if (!refusalsOf(each).includes(answer.outcome))
      faults.push(`${nameOf(each)}: ${answer.outcome} ${answer.status} ${answer.to}`);
    if (answer.body.includes(marker)) faults.push(`${nameOf(each)}: a private name`);
  });
  expect(faults).toEqual([]);
  expect(tablesOf(db)).toEqual(before);
});

test("what the table refuses in a state of a record is refused to every role, in words, and changes nothing", async () => {
  const all = stateCases(world, sessions.owner.id);
  const told = Object.entries<AccessRow>(actionAccess).flatMap(([key, { refuses = {} }]) =>
    Object.keys(refuses).map((state) => `${key} ${state}`),
  );
  expect(all.map(({ key, state }) => `${key} ${state}`).sort()).toEqual(told.sort());
  const before = tablesOf(db);
  const faults: string[] = [];
  for (const { key, state, fields, says } of all) {
    const entry = entries.find((each) => each.key === key);
    const { refuses }: AccessRow = actionAccess[key];
    for (const session of [sessions.editor, sessions.reviewer, sessions.admin]) {
      const { role } = session;
      if (!entry?.action || !role || !may({ role }, key as AccessKey) || !refuses?.[state]?.includes(role)) continue;
      const [{ path = "" } = {}] = examplesOf(entry, world);
      const at = { url: server.url + path, cookie: session.cookie };
      const answer = await callAction(at, entry.action, typed(fields(role)), entry.isPlain);
      const isTold =
        says === "silent" || (says === "missing" ? answer.outcome === says : answer.body.includes(words(says)));
      if (!isTold) faults.push(`${key} ${state} ${role}: ${answer.outcome} ${answer.to} ${answer.body.slice(0, 1500)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(tablesOf(db)).toEqual(before);
});

test("the number of a job, proposal, import or filter of another user says nothing: it answers like one that does not exist", async () => {
  const faults: string[] = [];
  const numbered = entries.filter(({ form, address }) => form !== "action" && /\[(id|change|evidence)\]/.test(address));
  for (const entry of numbered) {
    for (const { path, state } of examplesOf(entry, world)) {
      const missing = path.replace(/\d+(?!.*\d)/, "98765");
      const isOthers = state === "others" || state === "withdrawn";
      for (const session of isOthers ? [...sessions.refused, sessions.editor] : sessions.refused) {
        const [one, two] = await Promise.all(
          [path, missing].map((each) => send({ entry, example: { path: each }, session })),
        );
        const plain = (answer: Answer | undefined, own: string) =>
          JSON.stringify({ status: answer?.status, to: answer?.to.replaceAll(encodeURIComponent(own), "") });
        if (plain(one, path) !== plain(two, missing))
          faults.push(`${path} ${session.name}: ${plain(one, path)} ${plain(two, missing)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test("another method, or a form from another site, does nothing", async () => {
  const before = tablesOf(db);
  const faults: string[] = [];
  const { cookie } = sessions.admin;
  const asked = entries.flatMap((entry) =>
    examplesOf(entry, world)
      .slice(0, 1)
      .map((example) => ({ entry, example })),
  );
  await inLanes(asked, async ({ entry, example }) => {
    const url = server.url + example.path;
    const { method = "GET" } = entry.row;
    const wrong = ["PUT", "PATCH", "DELETE", ...(entry.form === "file" ? [method === "GET" ? "POST" : "GET"] : [])];
    for (const other of entry.form === "action" ? [] : wrong) {
      if (entries.some(({ address, row }) => address === entry.address && row.method === other)) continue;
      const answer = await call({ url, cookie, method: other });
      if (entry.form === "file" && answer.status !== 405) faults.push(`${other} ${example.path}: ${answer.status}`);
      if (answer.status >= 500) faults.push(`${other} ${example.path}: ${answer.status}`);
    }
    if (entry.form === "page" || method === "GET") return;
    for (const origin of ["https://otro.example", "null"]) {
      const headers = { Origin: origin };
      const answer = entry.action
        ? await callAction({ url, cookie, headers }, entry.action, fieldsOf(), entry.isPlain)
        : await call({ url, cookie, headers, method, body: new FormData() });
      if (answer.status < 400) faults.push(`${entry.key} from ${origin}: ${answer.status} ${answer.to}`);
    }
  });
  expect(faults).toEqual([]);
  expect(tablesOf(db)).toEqual(before);
});

test("a restored version of an erased person has no name", async () => {
  const entry = entries.find(({ key }) => key === "record.restore");
  const [{ path = "" } = {}] = entry ? examplesOf(entry, world) : [];
  const at = { url: server.url + path, cookie: sessions.admin.cookie };
  const { id, version } = world.erased;
  const fields = { type: "person", id, version: version + 1, of: 1, change: "correction", publicReason: "entry_error" };
  const answer = await callAction(at, entry?.action ?? "", typed({ ...fields, reason: "prueba" }));
  const { document } = findDocument(db, "person", id) ?? {};
  expect(JSON.stringify(document)).not.toContain("Borrada");
  expect(answer.body).not.toContain("Borrada");
});

test("public addresses are the same for everybody, byte by byte: a session, open or not, changes no answer", async () => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  await inLanes(publicReads(server.databasePath), async ({ path }) => {
    const nobody = await answerOf(server.url, path);
    if (nobody.includes(marker)) faults.push(`${path}: a private name`);
    for (const { name, cookie } of [...sessions.refused.slice(1, 2), sessions.admin]) {
      const answer = await answerOf(server.url, path, cookie);
      if (answer !== nobody) faults.push(`${path} ${name}: ${firstDifference(nobody, answer)}`);
    }
  });
  expect(faults).toEqual([]);
});

test("whom the table allows, every page and file answers, and every form is read", async () => {
  // Exports are downloaded by their author, which the owner, an editor, cannot.
  const allowed = cases([...sessions.roles, sessions.owner]).flatMap((each) => {
    const isOwner = each.session === sessions.owner;
    if (each.entry.form === "action" && each.entry.row.refuses?.others) return isOwner ? [each] : [];
    return isOwner && each.example.state === "others"
      ? [{ ...each, example: { ...each.example, state: "own" as const } }]
      : [each];
  });
  const faults: string[] = [];
  const work = async (each: Case) => {
    const answer = await send(each);
    if (answer.outcome === "missing" && needFile.has(each.entry.key)) return;
    if (["signed_out", "forbidden", "missing"].includes(answer.outcome) || answer.status >= 500)
      faults.push(`${nameOf(each)}: ${answer.outcome} ${answer.status} ${answer.to}`);
  };
  const last = allowed.filter(isAllowed).filter(({ entry }) => ending.has(entry.key));
  await inLanes(
    allowed.filter(isAllowed).filter((each) => !last.includes(each)),
    work,
  );
  for (const each of last) await work(each);
  expect(faults).toEqual([]);
});
