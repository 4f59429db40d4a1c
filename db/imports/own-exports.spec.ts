import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { listPeopleForDesk } from "@/db/people/list-people-for-desk";
import { savePerson } from "@/db/people/save-person";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { recordRelease } from "@/db/releases/record-release";
import { groupRelease, newPersonRelease, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { releaseColumns } from "@/domain/exports/release-rows";
import { guessColumns } from "@/domain/imports/guess-columns";
import { actor, imported, outcomesOf } from "./import-file.fixture";

/** Opens a ledger with two namesakes, a person whose name is short, a group, and a person under house arrest. */
async function openLogged(): Promise<Db> {
  const db = await openTestLedger();
  const names = ["Ficticia Soto", "Ficticia Soto", "Quimera"];
  for (const [at, surnames] of names.entries()) {
    const typed = { givenNames: "Ana", surnames, document: "", day: `2026-01-0${at + 1}`, kind: "amnesty" };
    written(await recordRelease(db, actor, newPersonRelease(typed), noon));
  }
  written(await recordRelease(db, actor, groupRelease({ day: "2026-01-09" }), noon));
  const custody = [{ state: "house_arrest" }];
  written(await savePerson(db, actor, person({ givenNames: "Eva", detentions: [{ from: "2025-03", custody }] }), noon));
  return db;
}

const changes = (db: Db) => db.$client.prepare("SELECT count(*) FROM changes").pluck().get();

const csv = (columns: readonly string[], rows: object[]) =>
  stringify(rows, { columns: [...columns], header: true, record_delimiter: "windows", escape_formulas: true });

function exportOfReleases(db: Db): string {
  const columns = "release type record name headcount day kind verification publication disclosure".split(" ");
  const rows = listReleasesForDesk(db).items.map(({ number, record, ...item }) => ({
    ...item,
    release: number,
    type: record.type,
    record: record.id,
  }));
  return csv(columns, rows);
}

function exportOfPeople(db: Db): string {
  const columns = "person given_names surnames nationality gender situation detained_from until ended disclosure".split(
    " ",
  );
  const rows = listPeopleForDesk(db).items.map(({ id, givenNames, surnames, detentions, ...item }) => {
    const last = detentions.at(-1);
    const detention = { detained_from: last?.from, until: last?.to, ended: last?.ended };
    return { ...item, person: id, given_names: givenNames, surnames, ...detention };
  });
  return csv(columns, rows);
}

test.each([
  ["releases", exportOfReleases, 4],
  ["people", exportOfPeople, 4],
])("importing the desk's own export of %s again changes nothing", async (_list, exportOf, count) => {
  const db = await openLogged();
  const text = exportOf(db);
  const before = changes(db);
  const { rows } = await imported(db, text);
  expect(rows).toHaveLength(count);
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(count).fill("unchanged"));
  expect(changes(db)).toBe(before);
});

test("a row of an export whose release was corrected since is refused and names the release", async () => {
  const db = await openLogged();
  const text = exportOfReleases(db).replace("2026-01-01,amnesty", "2026-01-01,pardon");
  const { rows } = await imported(db, text);
  expect(outcomesOf(rows).filter((row) => !row.endsWith("unchanged"))).toEqual(["5 refused row_differs"]);
});

test("an export of another ledger is not taken for this one's: its people are read by name", async () => {
  const text = exportOfReleases(await openLogged());
  const db = await openTestLedger();
  const typed = { givenNames: "Luis Alberto", surnames: "Inventado Rojas", day: "2026-01-01" };
  written(await recordRelease(db, actor, newPersonRelease(typed), noon));
  const { rows } = await imported(db, text);
  expect(outcomesOf(rows.slice(1))).toEqual(["3 new", "4 new", "5 doubtful row_perhaps_twice"]);
});

test("the headers of the public file of releases are recognised", () => {
  expect(guessColumns(releaseColumns)).toMatchObject({
    releaseNumber: 0,
    day: releaseColumns.indexOf("day"),
    kind: releaseColumns.indexOf("kind"),
    verification: releaseColumns.indexOf("verification"),
    verifiedBy: releaseColumns.indexOf("verified_by"),
    facility: releaseColumns.indexOf("facility"),
    fullName: releaseColumns.indexOf("name"),
  });
});
