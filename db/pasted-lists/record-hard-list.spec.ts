import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { savePerson } from "@/db/people/save-person";
import { releasesOfChange } from "@/db/releases/releases-of-change";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { reviewedLines, sendList, sharedByLines } from "@/db/testing/send-list";
import { refusals, written } from "@/db/testing/written";
import { eventsOfChange } from "./events-of-change";
import { type ReviewedLine, reviewList } from "./review-list";

const editor = { id: "user:1" };
const thread = readFileSync(new URL("../../domain/pasted-list/cases/thread-of-names.txt", import.meta.url), "utf8");

const asNew = () => ({ as: "new" });

test("no answer can log a line that reports no release as a release: it gets the correct record", async () => {
  const db = await openTestLedger();
  const { outcome, lines } = await sendList(db, thread, ({ preset, kind }) => ({
    as: kind === "not_named" ? "skip" : preset || (kind === "unclear" ? "skip" : "new"),
  }));
  const { change } = written(outcome);
  const released = releasesOfChange(db, change ?? 0) ?? [];
  const events = eventsOfChange(db, change ?? 0);
  const people = lines.filter(({ kind, reason }) => reason === null && kind !== "unclear");
  expect(released.length + events.length).toBe(people.length);
  const names = events.map(({ current, change: { what, after } }) => [
    current.document.identity?.surnames,
    what,
    after.custody.at(-1)?.state ?? after.end?.how,
  ]);
  expect(names).toEqual([
    ["Mítico Salas", "house_arrest", "house_arrest"],
    ["Ficticio Lugo", "house_arrest", "house_arrest"],
    ["Falso Monzón", "death", "death"],
    ["Nulo Sanz", "transfer", "prison"],
  ]);
  expect(released.some(({ identity }) => names.some(([surnames]) => surnames === identity?.surnames))).toBe(false);
});

test.each([
  ["José Ficticio (casa x cárcel)", "house_arrest", "new"],
  ["José Ficticio, detención domiciliaria", "house_arrest", "new"],
  ["CASA POR CÁRCEL:\n- José Ficticio", "house_arrest", "new"],
  ["Trasladados hoy\nTocorón:\n- José Ficticio", "transfer", ""],
  ["José Ficticio, trasladado a Tocorón", "transfer", "new"],
  ["Fallecidos en custodia:\nJosé Ficticio", "death", ""],
  ["José Ficticio\ttransferred to Yare", "transfer", ""],
  ["8/3/26, 10:00 - Ana: José Ficticio murió en custodia", "death", ""],
  ["José Ficticio – sigue detenido", "still_held", "skip"],
  ["José Ficticio (casa por cárcel, por confirmar)", "house_arrest", ""],
])("%j is no release but %s, with the default answer %j", async (text, what, preset) => {
  const db = await openTestLedger();
  const { lines, outcome } = await sendList(db, text, ({ kind }) =>
    kind === "not_release" ? asNew() : { as: "skip" },
  );
  expect(lines.filter(({ kind }) => kind !== "not_named").map((line) => [line.kind, line.preset])).toEqual([
    ["not_release", preset],
  ]);
  const { change } = written(outcome);
  expect(releasesOfChange(db, change ?? 0)).toEqual([]);
  expect(eventsOfChange(db, change ?? 0).map((event) => event.change.what)).toEqual([what]);
});

test("a name completed by an editor cannot turn house arrest into a release", async () => {
  const db = await openTestLedger();
  const { outcome, at } = await sendList(db, "1. José Ficticio", () => ({
    as: "new",
    surnames: "Ficticio (casa por cárcel)",
  }));
  expect(refusals(outcome).map(at)).toEqual(["not_release 1 as"]);
});

test("an unread line needs an answer; without one, nothing of the list is written", async () => {
  const db = await openTestLedger();
  const text = "1. José Ficticio\nTorre B de los otros:\n2. María Inventada\nseguiremos informando";
  const { outcome, lines, at } = await sendList(db, text, () => ({}));
  expect(lines.map(({ row, kind, preset }) => [row.line, kind, preset])).toEqual([
    [1, "unknown", "new"],
    [2, "unclear", ""],
    [3, "unknown", "new"],
    [4, "unclear", ""],
  ]);
  expect(refusals(outcome).map(at)).toEqual(["list_undecided 2 as", "list_undecided 4 as"]);
  written((await sendList(db, text, ({ preset }) => ({ as: preset || "skip" }))).outcome);
});

test("lines below an unread heading do not get the list's place", async () => {
  const db = await openTestLedger();
  const text = "1. José Ficticio\nTorre B de los otros:\n2. María Inventada";
  const skipping = ({ preset }: ReviewedLine) => ({ as: preset || "skip" });
  const refused = await sendList(db, text, skipping, { facility: "tocoron" });
  expect(refusals(refused.outcome).map(refused.at)).toEqual(["list_place 3 place"]);
  const stated = (line: ReviewedLine) => ({ ...skipping(line), place: line.row.line === 3 ? "sin-estado" : "" });
  written((await sendList(db, text, stated, { facility: "tocoron" })).outcome);
});

test("a repeated name or ID number within one list is a question", async () => {
  const db = await openTestLedger();
  const lines = await reviewedLines(db, thread);
  const questions = lines.filter(({ kind }) => kind === "namesake");
  expect(questions.map(({ row, earlier, preset }) => [row.line, earlier, preset])).toEqual([
    [17, 16, ""],
    [33, 32, ""],
    [44, 4, ""],
  ]);
  const [first, second] = await reviewedLines(db, "1. Ana Ficticia Soto V-91234567\n2. Beto Inventado V-91234567");
  expect([first?.kind, second?.kind, second?.earlier]).toEqual(["unknown", "namesake", 1]);
});

test("each of several people on a line is a question with a name of its own, and the same list says its own total", async () => {
  const db = await openTestLedger();
  const text = "1. José Ficticio Rojas\n2. Hermanas Carolina y Daniela Inventadas Sosa\nTotal: 2 personas";
  const review = await reviewList(db, { text, ...sharedByLines }, noon);
  if (!review.ok) throw new Error("the list was refused");
  expect(review.review.total).toEqual({ value: 2, line: 3 });
  expect(review.review.lines.map(({ kind, preset, row }) => [kind, preset, row.givenNames])).toEqual([
    ["unknown", "new", "José"],
    ["unclear", "", "Carolina"],
    ["unclear", "", "Daniela"],
    ["not_named", "skip", expect.anything()],
  ]);
  const { outcome } = await sendList(db, text, ({ preset }) => ({ as: preset || "new" }));
  expect(releasesOfChange(db, written(outcome).change ?? 0)).toHaveLength(3);
});

test("a person with both a release and house arrest in one list is refused at the later line", async () => {
  const db = await openTestLedger();
  written(await savePerson(db, editor, person({ givenNames: "Ana", surnames: "Ficticia Soto" }), noon));
  const text = "1. Ana Ficticia Soto, casa por cárcel\n2. Ana Ficticia Soto";
  const { outcome, at } = await sendList(db, text, () => ({ as: "1.1" }));
  expect(refusals(outcome).map(at)).toEqual(["person_twice 1 as"]);
});

test("an ID number of the ledger with another name is a question", async () => {
  const db = await openTestLedger();
  const known = { givenNames: "Ana", surnames: "Ficticia Soto", document: "V-91.234.567" };
  written(await savePerson(db, editor, person(known), noon));
  const [line] = await reviewedLines(db, "1. Beto Inventado Rojas V-91234567");
  expect(line).toMatchObject({ kind: "doubtful", preset: "", candidates: [{ person: { id: "1" } }] });
});
