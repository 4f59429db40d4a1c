import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import { newestChange } from "@/db/changes/has-conflict";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findOpenBatch } from "@/db/releases/find-batch";
import { recordRelease } from "@/db/releases/record-release";
import { releasesOfChange } from "@/db/releases/releases-of-change";
import { groupRelease, onto, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { refusals, written } from "@/db/testing/written";
import { bulkInput } from "@/domain/inputs/bulk";
import { type RecordListInput, recordListInput } from "@/domain/inputs/pasted-list";
import { recordList } from "./record-list";
import { reviewList } from "./review-list";

const editor = { id: "user:1" };
const day = "2026-03-09";
const kind = "unknown";
const text = `EXCARCELADOS DE HOY:
1. QUIMERA FICTICIO, Fulano Inventado
2. Fulano Inventado Quimera Ficticio
3. Nadie De Aquí, 34 años, colombiana
mensaje reenviado sin nombres`;

async function ledgerWith(...typed: Record<string, string>[]): Promise<Db> {
  const db = await openTestLedger();
  for (const each of typed) written(await savePerson(db, editor, person(each), noon));
  return db;
}

const fulano = { givenNames: "Fulano Inventado", surnames: "Quimera Ficticio" };

async function reviewed(db: Db, list = text) {
  const outcome = await reviewList(db, { text: list, day, kind }, noon);
  if (!outcome.ok) throw new Error("the list was refused");
  return outcome.review;
}

/** Returns the form after reading the list, with other answers for some line numbers. */
async function form(
  db: Db,
  answers: Record<number, Record<string, string>> = {},
  typed: Record<string, unknown> = {},
): Promise<RecordListInput> {
  const list = String(typed.text ?? text);
  const { lines, seen } = await reviewed(db, list);
  const rows = lines.map(({ key, row, preset, candidates }) => {
    const best = candidates[0]?.person;
    const as = preset === "candidate" ? `${best?.id}.${best?.version}` : preset;
    const { givenNames, surnames, document, nationalities, gender } = row;
    const fields = { givenNames, surnames, document, nationality: nationalities.join(","), gender: gender ?? "" };
    const settled = list === text && preset === "" ? { as: "skip" } : {};
    return [key, { as, ...fields, ...settled, ...answers[row.line] }];
  });
  return recordListInput.parse({
    ...{
      requestId: randomUUID(),
      text,
      day,
      kind,
      verification: "reported",
      step: "published",
      seen: String(seen),
      sources,
    },
    rows: Object.fromEntries(rows),
    ...typed,
  });
}

test("sure lines have an answer, headings are skipped, unknown people are new; a repetition, a doubt and an unread line are questions", async () => {
  const db = await ledgerWith(fulano, { givenNames: "Mengana", surnames: "Borrasca Ilusoria" });
  const { lines } = await reviewed(db, `${text}\n6. Mengano Borrasca`);
  expect(lines.map(({ row, kind: how, preset, earlier }) => [row.line, how, preset, earlier])).toEqual([
    [1, "not_named", "skip", null],
    [2, "sure", "candidate", null],
    [3, "repeated", "", 2],
    [4, "unknown", "new", null],
    [5, "unclear", "", null],
    [6, "doubtful", "", null],
  ]);
});

test("a list is one change: the known person's release, and a new person with the line's details", async () => {
  const db = await ledgerWith(fulano);
  const outcome = written(await recordList(db, editor, await form(db, { 4: { as: "new", place: "Tocorón" } }), noon));
  const logged = releasesOfChange(db, outcome.change ?? 0) ?? [];
  expect(logged.map(({ person: id, release }) => [id, release?.publication, release?.day])).toEqual([
    ["1", "published", day],
    ["2", "published", day],
  ]);
  const { facts, identity } = findDocument(db, "person", "2")?.document ?? {};
  expect(facts).toMatchObject({
    profile: { nationalities: ["CO"], gender: "female", ageGroup: "adult" },
    disclosure: "counted_only",
  });
  expect(facts?.detentions[0]?.custody.at(-1)?.facility).toBe("tocoron");
  expect(identity).toMatchObject({ givenNames: "Nadie", note: "3. Nadie De Aquí, 34 años, colombiana" });
});

test("drafts go to the day's batch with the shared fields of the list", async () => {
  const db = await ledgerWith(fulano);
  written(await recordList(db, editor, await form(db, {}, { step: "draft" }), noon));
  const batch = findOpenBatch(db, editor.id, 100);
  expect(batch?.lines).toHaveLength(2);
  expect(batch?.header).toMatchObject({ day, kind, verification: "reported" });
});

test("a public list is withdrawn whole, as one change with its reason", async () => {
  const db = await ledgerWith(fulano);
  const { change } = written(await recordList(db, editor, await form(db), noon));
  const withdrawal = bulkInput.parse({
    requestId: randomUUID(),
    action: "withdraw",
    seen: String(newestChange(db)),
    of: String(change),
    publicReason: "duplicate",
  });
  const { records } = written(await bulkEdit(db, editor, withdrawal, noon));
  expect(records).toHaveLength(2);
  const states = releasesOfChange(db, change ?? 0)?.map(({ release }) => release?.publication);
  expect(states).toEqual(["withdrawn", "withdrawn"]);
  expect(refusals(await bulkEdit(db, editor, { ...withdrawal, requestId: randomUUID() }, noon))).toEqual([
    "bulk_nothing",
  ]);
});

test("the same request twice is one change", async () => {
  const db = await ledgerWith(fulano);
  const input = await form(db);
  const first = written(await recordList(db, editor, input, noon));
  const second = written(await recordList(db, editor, input, noon));
  expect(second).toMatchObject({ change: first.change, repeated: true });
});

test("a line without an answer, an unknown place or nationality, and a list with only skipped lines are refused", async () => {
  const db = await ledgerWith(fulano);
  const { lines } = await reviewed(db);
  const key = (line: number) => lines.find(({ row }) => row.line === line)?.key;
  const wrong = await form(db, {
    2: { as: "" },
    3: { as: "new", nationality: "Narnia" },
    4: { as: "new", place: "Nunca Jamás" },
  });
  expect(refusals(await recordList(db, editor, wrong, noon))).toEqual([
    `list_undecided rows.${key(2)}.as`,
    `nationality_invalid rows.${key(3)}.nationality`,
    `facility_unknown rows.${key(4)}.place`,
  ]);
  const skipped = await form(db, { 2: { as: "skip" }, 4: { as: "skip" } });
  expect(refusals(await recordList(db, editor, skipped, noon))).toEqual(["list_empty"]);
});

test("a person saved by another user meanwhile is a question again, and nothing of the list is written", async () => {
  const db = await ledgerWith(fulano);
  const input = await form(db);
  written(await savePerson(db, editor, person(onto("1", 1, { ...fulano, note: "llamó la familia" })), noon));
  const { lines } = await reviewed(db);
  const key = lines.find(({ row }) => row.line === 2)?.key;
  expect(refusals(await recordList(db, editor, input, noon))).toEqual([`stale rows.${key}.as`]);
  expect(findDocument(db, "person", "2")).toBeUndefined();
});

test("two lines about one person name each other by their line numbers", async () => {
  const db = await ledgerWith(fulano);
  const outcome = await recordList(db, editor, await form(db, { 3: { as: "1.1" } }), noon);
  expect(outcome).toMatchObject({ problems: [{ code: "person_twice", values: { line: 2 } }] });
});

test("a problem of all lines appears once, at the shared fields", async () => {
  const db = await ledgerWith(fulano);
  const input = await form(db, {}, { day: "2026-12-24" });
  expect(refusals(await recordList(db, editor, input, noon))).toEqual(["date_future day"]);
});

test("a person already released that day is skipped unless an editor insists, and then refused", async () => {
  const db = await ledgerWith(fulano);
  written(await recordList(db, editor, await form(db), noon));
  const { lines } = await reviewed(db);
  expect(lines[1]).toMatchObject({ kind: "released", preset: "skip" });
  const outcome = await recordList(
    db,
    editor,
    await form(db, { 2: { as: `1.${lines[1]?.candidates[0]?.person.version}` }, 4: { as: "skip" } }),
    noon,
  );
  expect(refusals(outcome)).toEqual([`released_already rows.${lines[1]?.key}.as`]);
});

test("people of an open group are one question for the whole list, and become its named members after a yes", async () => {
  const db = await ledgerWith();
  written(
    await recordRelease(
      db,
      editor,
      groupRelease({ headcount: "2", parts: [{ nationality: "ES", headcount: "2" }] }),
      noon,
    ),
  );
  const list = "1. Fulana Ficticia, española\n2. Zutana Imaginaria, española\n3. Mengana Inventada, colombiana";
  const { groups, lines } = await reviewed(db, list);
  expect(groups.map(({ document, remaining, fits }) => [document.id, remaining, fits])).toEqual([
    ["1", 2, lines.slice(0, 2).map(({ key }) => key)],
  ]);
  const undecided = await form(db, {}, { text: list });
  expect(refusals(await recordList(db, editor, undecided, noon))).toEqual(["list_groups groups.g1"]);
  const answered = await form(db, {}, { text: list, groups: { g1: "yes" } });
  written(await recordList(db, editor, answered, noon));
  expect(findDocument(db, "group", "1")?.document.facts.named).toHaveLength(2);
});

test("two users log one list at the same time: people added by the first are questions before the second adds them again", async () => {
  const db = await ledgerWith();
  const list = "1. Fulana Ficticia Inventada, V-12.345.678\n2. Zutana Imaginaria";
  const [mine, theirs] = [await form(db, {}, { text: list }), await form(db, {}, { text: list })];
  const outcomes = await Promise.all([
    recordList(db, editor, mine, noon),
    recordList(db, { id: "user:2" }, theirs, noon),
  ]);
  written(outcomes[0]);
  const { lines } = await reviewed(db, list);
  expect(refusals(outcomes[1])).toEqual(lines.map(({ key }) => `list_met rows.${key}.as`));
  expect(findDocument(db, "person", "3")).toBeUndefined();
  const known = await form(db, { 1: { as: "new" }, 2: { as: "skip" } }, { text: list });
  written(await recordList(db, { id: "user:2" }, known, noon));
  expect(findDocument(db, "person", "3")).toBeDefined();
});
