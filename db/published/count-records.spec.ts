import fc from "fast-check";
import { expect, test } from "vitest";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { saveGroup } from "@/db/releases/save-group";
import { group } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { attempt, beginning, histories } from "@/db/testing/random-desk";
import { written } from "@/db/testing/written";
import { detentionsQuery } from "@/domain/addresses/detentions-query";
import { releasesQuery } from "@/domain/addresses/releases-query";
import { countDetentions, listDetentions } from "./detentions";
import { countReleases, listReleases } from "./releases";

type View = Parameters<typeof listReleases>[1];
type Item = { headcount: number; parts?: { nationality: string; headcount: number }[] };

/** Filters by nationality, and the nationalities that each one counts. */
const nationalities: [string | undefined, (code: string) => boolean][] = [
  [undefined, () => true],
  ["CO", (code) => /(^|\+)CO/.test(code)],
  ["only-CO", (code) => code === "CO"],
  ["CO+VE", (code) => code === "CO+VE"],
  ["home_only", (code) => code === "VE"],
  ["foreign_or_dual", (code) => !["VE", "?", "VE?"].includes(code)],
  ["BR", () => false],
];
const releaseFilters = [
  {},
  { kind: "full_freedom" },
  { place: "tocoron" },
  { place: "?facility" },
  { place: "VE-D", verification: "announced" },
  { publisher: "foro-penal" },
  { from: "2026-03-09" },
  { from: "2026-03-01", to: "2026-03-08", verification: "reported" },
];
const detentionFilters = [
  {},
  { state: "held" },
  { state: "prison", place: "tocoron" },
  { again: "yes" },
  { again: "no", state: "release" },
  { from: "2025-06-01" },
];

/** Groups of two nationalities, so that a filter counts only one part. */
const mixed = [
  { nationality: "CO+VE", gender: "male", headcount: "3" },
  { nationality: "CO+VE", gender: "female", headcount: "4" },
  { nationality: "VE", headcount: "5" },
];

test("every filter counts the records that it lists, and in them only the persons of its nationality", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (tried) => {
      const db = await openTestLedger();
      const detention = { from: "2025-06-01", publication: "published", facility: "tocoron" };
      written(await saveGroup(db, { id: "user:1" }, group({ headcount: "12", parts: mixed, detention }), noon));
      for (const [turn, each] of [...beginning, ...tried].entries()) await attempt(db, each, turn);
      const reader = publicReader(db.$client.name);
      const newest = reader.view();
      for (const at of [newest.head, newest.head - 1, 4]) expectCounts(reader.db, reader.view(at));
      reader.close();
    }),
    { numRuns: 5 },
  );
}, 120_000);

function expectCounts(db: PublishedDb, view: View) {
  for (const [nationality, isTheirs] of nationalities) {
    for (const query of releaseFilters) {
      const filter = releasesQuery.parse({ ...query, nationality, limit: "500" });
      const { releases, persons } = countReleases(db, view, filter, "VE");
      const listed = listReleases(db, view, filter, "VE");
      expect({ query, nationality, records: releases, persons }).toEqual({
        ...{ query, nationality },
        ...summed(listed, isTheirs),
      });
    }
    for (const query of detentionFilters) {
      const filter = detentionsQuery.parse({ ...query, nationality, limit: "500" });
      const { detentions, persons } = countDetentions(db, view, filter, "VE");
      const listed = listDetentions(db, view, filter, "VE");
      expect({ query, nationality, records: detentions, persons }).toEqual({
        ...{ query, nationality },
        ...summed(listed, isTheirs),
      });
    }
  }
}

/** Hidden rows of a past view have no parts, so no nationality filter finds them. */
function summed(listed: readonly Item[], isTheirs: (code: string) => boolean) {
  const persons = listed
    .flatMap(({ headcount, parts }) => parts ?? [{ nationality: "VE", headcount }])
    .filter(({ nationality }) => isTheirs(nationality));
  return { records: listed.length, persons: persons.reduce((sum, part) => sum + part.headcount, 0) };
}
