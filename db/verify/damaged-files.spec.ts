import { closeSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openReadOnly } from "@/db/ledger/open";
import { evidenceFolder, originalPath, shownPath } from "@/db/sources/evidence-files";
import { findingsOf } from "@/db/testing/findings-of";
import { openVariedLedger } from "@/db/testing/open-varied-ledger";
import { withEvidence } from "@/db/testing/with-evidence";
import { fullChecks, quickChecks } from "./checks";

test("a missing trigger and a missing index are found and named", async () => {
  const db = await openVariedLedger();
  db.$client.exec("DROP TRIGGER changes_no_update; DROP INDEX releases_of_day");
  expect(await findingsOf(db)).toEqual([
    "the trigger changes_no_update is missing",
    "the index releases_of_day is missing",
  ]);
});

type Files = { folder: string; original: string; shown: string };
const files: [what: string, damage: (files: Files) => void, said: RegExp][] = [
  [
    "an altered file",
    ({ original }) => writeAt(original, 30, "x"),
    /^source \d+, file 1 \(.*\): the content of the file was altered/,
  ],
  ["a shortened file", ({ original }) => truncateSync(original, 50), /the file has 50 bytes instead of/],
  ["a removed file", ({ original }) => rmSync(original), /^source \d+, file 1 .*: the file is missing/],
  [
    "a removed picture",
    ({ shown }) => rmSync(shown),
    /^source \d+, file 1 .*: the public version of the picture is missing/,
  ],
  [
    "an added file",
    ({ folder }) => writeFileSync(join(folder, "a".repeat(64)), "x"),
    /^evidence\/a{64}: the file belongs to no/,
  ],
];

test.each(files)("%s of a source is found and named", async (_what, damage, said) => {
  const db = await openVariedLedger();
  const { hash } = await withEvidence(db, "#804020");
  damage({ folder: evidenceFolder(db), original: originalPath(db, hash), shown: shownPath(db, hash) });
  const found = await findingsOf(db);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(said);
});

function writeAt(path: string, position: number, text: string) {
  const file = openSync(path, "r+");
  writeSync(file, text, position);
  closeSync(file);
}

test("a search index that lost its entries is found", async () => {
  const db = await openVariedLedger();
  db.$client.unsafeMode();
  db.$client.exec("DELETE FROM people_names_data WHERE id > 10");
  expect(await findingsOf(db)).toContainEqual(expect.stringMatching(/^the file: .*people_names/));
});

test.each(["people", "releases", "revision_parts", "published_releases", "people_of_situation"])(
  "an overwritten page of %s is found and named",
  async (name) => {
    const db = await openVariedLedger();
    const page = Number(db.$client.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(name));
    const size = Number(db.$client.pragma("page_size", { simple: true }));
    db.$client.close();
    writeAt(db.$client.name, (page - 1) * size, "overwritten ".repeat(size / 12));
    for (const checks of [fullChecks, quickChecks]) {
      expect(await findingsOf(db, checks)).toContainEqual(
        expect.stringContaining(`the file is malformed, in ${name}: `),
      );
    }
  },
);

test("a truncated file does not open", async () => {
  const db = await openVariedLedger();
  const path = db.$client.name;
  db.$client.close();
  truncateSync(path, statSync(path).size - 200_000);
  expect(() => openReadOnly(path)).toThrow(expect.objectContaining({ why: "damaged" }));
});
