import { expect, test } from "vitest";
import { savePerson } from "@/db/people/save-person";
import { distinctPeople } from "@/db/schema/distinct-people";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { actor, fileCase, head, imported, line, outcomesOf } from "./import-file.fixture";

test("an ID number repeated with another name in one file is a question, and is imported once an editor decides", async () => {
  const db = await openTestLedger();
  const file = fileCase("same-cedula-two-people.csv");
  expect(outcomesOf((await imported(db, file)).rows)).toEqual(["2 new", "3 doubtful row_perhaps_twice"]);
  const chosen = await imported(db, file, { choices: [[3, "new"]] });
  expect(outcomesOf(chosen.rows)).toEqual(["2 unchanged", "3 new"]);
});

test("a repeated name in one file is a question", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase("homonyms-other-birth-date.csv"), { day: "2026-01-08" });
  expect(rows.map(({ outcome }) => outcome).slice(1)).not.toContain("unchanged");
  const text = `${head}\n${line(1, "")}\n${line(1, "").replace("V-91234561", "V-91234569")}\n${line(1, "").replace("V-91234561", "")}`;
  expect(outcomesOf((await imported(db, text)).rows)).toEqual([
    "2 new",
    "3 doubtful row_perhaps_twice",
    "4 doubtful row_perhaps_twice",
  ]);
  expect(outcomesOf((await imported(db, text, { choices: [[3, "new"]] })).rows).slice(0, 2)).toEqual([
    "2 unchanged",
    "3 new",
  ]);
  expect(outcomesOf((await imported(db, text)).rows).slice(0, 2)).toEqual(["2 unchanged", "3 unchanged"]);
});

test("a row that an editor imports as another person is remembered as such", async () => {
  const db = await openTestLedger();
  const known = { givenNames: "Inventada", surnames: "Quimera Bruma", document: "V-91234561" };
  written(await savePerson(db, actor, person(known), noon));
  const { rows } = await imported(db, `${head}\n${line(1, "")}`, { choices: [[2, "new"]] });
  expect(outcomesOf(rows)).toEqual(["2 new"]);
  expect(db.select().from(distinctPeople).all()).toMatchObject([{ one: 1, other: 2 }]);
});

test("placeholders and initials are separate questions and match nobody", async () => {
  const db = await openTestLedger();
  written(await savePerson(db, actor, person({ givenNames: "Sin Identificar", surnames: "" }), noon));
  const file = fileCase("unidentified-people.csv")
    .toString("utf8")
    .replaceAll("Rodeo I", "Tocorón")
    .replaceAll("Tocorón", "tocoron");
  const { rows } = await imported(db, file);
  expect(outcomesOf(rows)).toEqual([2, 3, 4, 5].map((row) => `${row} doubtful row_unnamed`));
  expect(rows.every(({ candidates }) => candidates.length === 0)).toBe(true);
  const choices = [2, 3, 4, 5].map((row): [number, string] => [row, "new"]);
  expect((await imported(db, file, { choices })).rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill("new"));
});

test("an ID number of the ledger with another name is a question", async () => {
  const db = await openTestLedger();
  const known = { givenNames: "Inventada", surnames: "Quimera Bruma", document: "V-91234561" };
  written(await savePerson(db, actor, person(known), noon));
  const { rows } = await imported(db, `${head}\n${line(1, "")}`);
  expect(rows).toMatchObject([
    { outcome: "doubtful", candidates: [{ id: "1", reasons: [{ code: "document_same" }] }] },
  ]);
});
