import { expect, it } from "vitest";
import { fixture } from "./fixture";
import { migrations } from "./migrations";

const journal = (...entries: [tag: string, when: number][]) =>
  JSON.stringify({ entries: entries.map(([tag, when], idx) => ({ idx, tag, when })) });

it("is silent when files and journal agree", () => {
  const folder = fixture({ "drizzle/0000_a.sql": "", "drizzle/meta/_journal.json": journal(["0000_a", 1]) });
  expect(migrations(folder)).toEqual([]);
});

it("notices a migration that is not listed and one whose file is missing", () => {
  const folder = fixture({ "drizzle/0000_a.sql": "", "drizzle/meta/_journal.json": journal(["0001_b", 1]) });
  expect(migrations(folder)).toEqual([
    "drizzle/0000_a.sql is not in meta/_journal.json",
    "drizzle/0001_b.sql is in the journal and not there",
  ]);
});

it("notices a migration dated before its predecessor", () => {
  const entries = journal(["0000_a", 2], ["0001_b", 1]);
  const folder = fixture({ "drizzle/0000_a.sql": "", "drizzle/0001_b.sql": "", "drizzle/meta/_journal.json": entries });
  expect(migrations(folder)).toEqual(["drizzle/0001_b.sql is dated before its predecessor"]);
});
