import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordList } from "@/db/pasted-lists/record-list";
import { type ReviewedLine, reviewList } from "@/db/pasted-lists/review-list";
import { savePerson } from "@/db/people/save-person";
import { person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { refusals, written } from "@/db/testing/written";
import { recordListInput } from "@/domain/inputs/pasted-list";
import { releasesOfChange } from "./releases-of-change";

const editor = { id: "user:1" };
const shared = { day: "2026-03-09", kind: "unknown", verification: "reported" } as const;
const thread = readFileSync(new URL("../../domain/pasted-list/cases/thread-of-names.txt", import.meta.url), "utf8");

async function reviewed(db: Db, text: string): Promise<ReviewedLine[]> {
  const outcome = await reviewList(db, { text, ...shared }, noon);
  if (!outcome.ok) throw new Error("the list was refused");
  return outcome.review.lines;
}

/** Sends every line with its default answer, or with the one that `answer` returns. */
async function send(
  db: Db,
  text: string,
  answer: (line: ReviewedLine) => Record<string, string>,
  typed: Record<string, unknown> = {},
) {
  const lines = await reviewed(db, text);
  const rows = lines.map((line) => {
    const { givenNames, surnames, document } = line.row;
    return [line.key, { as: line.preset, givenNames, surnames, document, ...answer(line) }];
  });
  const form = {
    requestId: randomUUID(),
    text,
    ...shared,
    step: "published",
    sources,
    rows: Object.fromEntries(rows),
    ...typed,
  };
  const outcome = await recordList(db, editor, recordListInput.parse(form), noon);
  const lineOf = new Map(lines.map(({ key, row }) => [key, row.line]));
  return {
    outcome,
    lines,
    at: (problem: string) => problem.replace(/rows\.(\w+)\./, (_, key) => `${lineOf.get(key)} `),
  };
}

const asNew = () => ({ as: "new" });

test("no answer can log a line that reports no release as a release", async () => {
  const db = await openTestLedger();
  const forged = await send(db, thread, asNew);
  const found = refusals(forged.outcome).map(forged.at);
  expect(found).toEqual([
    "not_release 19 as",
    "not_release 20 as",
    "list_several 39 as",
    "not_release 45 as",
    "not_release 46 as",
  ]);
  const allowed = ({ preset, kind, row }: ReviewedLine) => {
    const isSkipped = preset === "skip" || row.doubt === "several" || kind === "unclear";
    return { as: isSkipped ? "skip" : "new" };
  };
  const { outcome } = await send(db, thread, allowed);
  const { change } = written(outcome);
  expect(releasesOfChange(db, change ?? 0)).toHaveLength(26);
});

test.each([
  "José Ficticio (casa x cárcel)",
  "José Ficticio, detención domiciliaria",
  "CASA POR CÁRCEL:\n- José Ficticio",
  "Trasladados hoy\nTocorón:\n- José Ficticio",
  "Fallecidos en custodia:\nJosé Ficticio",
  "José Ficticio\ttransferred to Yare",
  "8/3/26, 10:00 - Ana: José Ficticio murió en custodia",
])("%j is shown as not a release, and is refused even if the user accepts it", async (text) => {
  const db = await openTestLedger();
  const { lines, outcome, at } = await send(db, text, ({ kind }) =>
    kind === "not_release" ? asNew() : { as: "skip" },
  );
  expect(lines.filter(({ kind }) => kind !== "not_named").map(({ kind, preset }) => [kind, preset])).toEqual([
    ["not_release", "skip"],
  ]);
  expect(refusals(outcome).map(at)).toEqual([expect.stringMatching(/^not_release \d as$/)]);
});

test("a name completed by an editor cannot turn house arrest into a release", async () => {
  const db = await openTestLedger();
  const { outcome, at } = await send(db, "1. José Ficticio", () => ({
    as: "new",
    surnames: "Ficticio (casa por cárcel)",
  }));
  expect(refusals(outcome).map(at)).toEqual(["not_release 1 as"]);
});

test("an unread line needs an answer; without one, nothing of the list is written", async () => {
  const db = await openTestLedger();
  const text = "1. José Ficticio\nTorre B de los otros:\n2. María Inventada\nseguiremos informando";
  const { outcome, lines, at } = await send(db, text, () => ({}));
  expect(lines.map(({ row, kind, preset }) => [row.line, kind, preset])).toEqual([
    [1, "unknown", "new"],
    [2, "unclear", ""],
    [3, "unknown", "new"],
    [4, "unclear", ""],
  ]);
  expect(refusals(outcome).map(at)).toEqual(["list_undecided 2 as", "list_undecided 4 as"]);
  written((await send(db, text, ({ preset }) => ({ as: preset || "skip" }))).outcome);
});

test("lines below an unread heading do not get the list's place", async () => {
  const db = await openTestLedger();
  const text = "1. José Ficticio\nTorre B de los otros:\n2. María Inventada";
  const skipping = ({ preset }: ReviewedLine) => ({ as: preset || "skip" });
  const refused = await send(db, text, skipping, { facility: "tocoron" });
  expect(refusals(refused.outcome).map(refused.at)).toEqual(["list_place 3 place"]);
  const stated = (line: ReviewedLine) => ({ ...skipping(line), place: line.row.line === 3 ? "sin-estado" : "" });
  written((await send(db, text, stated, { facility: "tocoron" })).outcome);
});

test("unconfirmed lines are questions and are never logged as verified", async () => {
  const db = await openTestLedger();
  const text = "Por confirmar:\n- José Ficticio\n- María Inventada ?";
  const { outcome, lines, at } = await send(db, text, ({ preset }) => ({ as: preset || "new" }), {
    verification: "verified",
    verifiedBy: "publisher:foro-penal",
    verifiedOn: "2026-03-09",
  });
  expect(lines.map(({ kind }) => kind)).toEqual(["not_named", "unclear", "unclear"]);
  expect(refusals(outcome).map(at)).toEqual(["list_unconfirmed 2 as", "list_unconfirmed 3 as"]);
});

test("a repeated name or ID number within one list is a question, and placeholders match nobody", async () => {
  const db = await openTestLedger();
  for (const name of ["J.A.F.M.", "NN"]) {
    written(await savePerson(db, editor, person({ givenNames: name, surnames: "" }), noon));
  }
  const lines = await reviewed(db, thread);
  const questions = lines.filter(({ kind }) => kind === "namesake").map(({ row, earlier }) => [row.line, earlier]);
  expect(questions).toEqual([
    [17, 16],
    [33, 32],
  ]);
  expect(lines.find(({ row }) => row.line === 44)).toMatchObject({ kind: "unclear", preset: "" });
  for (const line of [37, 38]) {
    expect(lines.find(({ row }) => row.line === line)).toMatchObject({ kind: "unclear", candidates: [] });
  }
  const [first, second, nn] = await reviewed(
    db,
    "1. Ana Ficticia Soto V-91234567\n2. Beto Inventado V-91234567\n3. NN",
  );
  expect([first?.kind, second?.kind, second?.earlier]).toEqual(["unknown", "namesake", 1]);
  expect(nn).toMatchObject({ kind: "unclear", preset: "", candidates: [] });
});

test("an ID number of the ledger with another name is a question", async () => {
  const db = await openTestLedger();
  const known = { givenNames: "Ana", surnames: "Ficticia Soto", document: "V-91.234.567" };
  written(await savePerson(db, editor, person(known), noon));
  const [line] = await reviewed(db, "1. Beto Inventado Rojas V-91234567");
  expect(line).toMatchObject({ kind: "doubtful", preset: "", candidates: [{ person: { id: "1" } }] });
});
