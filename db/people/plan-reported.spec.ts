import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideOnAll } from "@/db/changes/decide-on";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { undoChange } from "@/db/records/undo-change";
import { recordRelease } from "@/db/releases/record-release";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { newPersonRelease, person, personRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished } from "@/db/testing/published-rows";
import { refusals, written } from "@/db/testing/written";
import type { recordReleaseInput } from "@/domain/inputs/record-release";
import { undoInput } from "@/domain/inputs/undo";
import { planReported, type Reported, type ReportedPerson } from "./plan-reported";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const day = "2026-03-05";
const none = { facility: null, federalEntity: null };
const elsewhere = { facility: "sin-estado", federalEntity: null };
const cited = newPersonRelease({ sources }).sources;

async function report(db: Db, who: ReportedPerson, typed: Partial<Reported>) {
  const reported: Reported = {
    ...{ what: "house_arrest", day, before: none, destination: none, publication: "published", sources: cited },
    ...typed,
  };
  return writeChange(db, editor, { action: "release.record_list", requestId: randomUUID() }, noon, (tx) => {
    const context = openWriteContext(tx, noon);
    const plan = planReported(context, who, reported);
    return plan.ok ? decideOnAll(context, [plan.step]) : plan;
  });
}

function unknown(typed: Record<string, unknown> = {}): ReportedPerson {
  return newPersonRelease(typed) as Extract<ReturnType<typeof recordReleaseInput.parse>, { subject: "new_person" }>;
}

function known(db: Db, id = "1"): ReportedPerson {
  return { subject: "person", person: id, version: findDocument(db, "person", id)?.version ?? 0, note: "" };
}

async function heldLedger(publication = "published") {
  const db = await openTestLedger();
  const custody = [{ state: "prison", facility: "tocoron" }];
  const detention = { from: "2026-01-08", publication, custody };
  written(await savePerson(db, editor, person({ detentions: [detention] }), noon));
  return db;
}

const detentionsOf = (db: Db, id = "1") => findDocument(db, "person", id)?.document.facts.detentions ?? [];
const shown = (db: Db) =>
  db
    .select()
    .from(publishedDetentions)
    .where(isNull(publishedDetentions.toHead))
    .all()
    .map(({ custody, ended, endDay }) => ({ custody, ended, endDay }));

test("house arrest and a transfer continue the open detention of a known person, and a repetition adds nothing", async () => {
  const db = await heldLedger();
  written(await report(db, known(db), {}));
  written(await report(db, known(db), { day: "2026-03-08" }));
  expect(detentionsOf(db)).toMatchObject([
    { end: null, custody: [{ facility: "tocoron" }, { from: day, state: "house_arrest", facility: null }] },
  ]);
  written(await report(db, known(db), { what: "transfer", day: "2026-03-09", destination: elsewhere }));
  written(await report(db, known(db), { what: "transfer", day: "2026-03-09", destination: elsewhere }));
  expect(detentionsOf(db)[0]?.custody.slice(2)).toMatchObject([{ state: "prison", facility: "sin-estado" }]);
  expect([shown(db), countPublished(db)]).toEqual([[{ custody: "prison", ended: null, endDay: null }], 0]);
});

test.each(["death", "escape"] as const)("a %s ends the detention and is no release", async (what) => {
  const db = await heldLedger();
  written(await report(db, known(db), { what }));
  expect([shown(db), countPublished(db)]).toEqual([[{ custody: "prison", ended: what, endDay: day }], 0]);
});

test("a person whose death is recorded gets nothing", async () => {
  const db = await heldLedger();
  written(await report(db, known(db), { what: "death" }));
  const after = findDocument(db, "person", "1");
  for (const what of ["house_arrest", "transfer", "death", "escape", "still_held"] as const) {
    expect(refusals(await report(db, known(db), { what, day: "2026-03-08" }))).toEqual(["died_already person"]);
  }
  expect(findDocument(db, "person", "1")).toEqual(after);
});

test("a known person who was released before gets a second detention; a release of that day or a later one contradicts", async () => {
  const db = await heldLedger();
  written(await recordRelease(db, editor, personRelease("1", 1, { day: "2026-02-01" }), noon));
  expect(refusals(await report(db, known(db), { day: "2026-02-01" }))).toEqual(["released_already day"]);
  expect(refusals(await report(db, known(db), { what: "death", day: "2026-01-20" }))).toEqual(["released_already day"]);
  written(await report(db, known(db), { day: "2026-01-20" }));
  expect(detentionsOf(db)[0]?.custody).toMatchObject([{ facility: "tocoron" }, { from: "2026-01-20" }]);
  written(await report(db, known(db), { before: elsewhere }));
  expect(detentionsOf(db)[1]).toMatchObject({
    from: null,
    publication: "published",
    custody: [
      { from: null, facility: "sin-estado" },
      { from: day, state: "house_arrest" },
    ],
    end: null,
  });
  expect(countPublished(db)).toBe(1);
});

test("a new person gets one detention with an unknown start, the place before and the new state, and can be undone", async () => {
  const db = await openTestLedger();
  const before = { facility: "tocoron", federalEntity: null };
  const { change } = written(await report(db, unknown(), { before, publication: "draft" }));
  written(await report(db, unknown(), { what: "death", before }));
  written(await report(db, unknown(), { what: "still_held", before }));
  expect([1, 2, 3].map((id) => detentionsOf(db, String(id))[0])).toMatchObject([
    { from: null, end: null, publication: "draft", custody: [{ facility: "tocoron" }, { state: "house_arrest" }] },
    { from: null, end: { how: "death", day }, publication: "published", custody: [{ facility: "tocoron" }] },
    { from: null, end: null, custody: [{ from: null, facility: "tocoron" }] },
  ]);
  expect(countPublished(db)).toBe(0);
  const undo = { requestId: randomUUID(), of: String(change), change: "update" };
  written(await undoChange(db, editor, undoInput.parse(undo), noon));
  expect(detentionsOf(db)).toEqual([]);
});

test("a draft never changes what the public sees; published, a draft detention becomes public", async () => {
  const shownLedger = await heldLedger();
  expect(refusals(await report(shownLedger, known(shownLedger), { publication: "draft" }))).toEqual([
    "report_public person",
  ]);
  const db = await heldLedger("draft");
  written(await report(db, known(db), { publication: "draft" }));
  expect(shown(db)).toEqual([]);
  written(await report(db, known(db), { what: "escape", day: "2026-03-08" }));
  expect(shown(db)).toMatchObject([{ ended: "escape" }]);
});

test("a report without a source, a name, a known place or a possible day is refused at its field", async () => {
  const db = await heldLedger();
  expect(refusals(await report(db, unknown(), { sources: [] }))).toEqual(["source_missing sources"]);
  expect(refusals(await report(db, unknown({ givenNames: "", surnames: "" }), {}))).toEqual([
    "name_required givenNames",
  ]);
  const nowhere = { facility: "nowhere", federalEntity: null };
  const moved = { what: "transfer", destination: nowhere } as const;
  expect(refusals(await report(db, known(db), moved))).toEqual(["facility_unknown destination"]);
  expect(refusals(await report(db, known(db), { day: "2026-03-11" }))).toEqual(["date_future day"]);
  expect(refusals(await report(db, known(db), { what: "death", day: "2026-01-01" }))).toEqual(["end_before_start day"]);
  expect(refusals(await report(db, { ...known(db), version: 9 } as ReportedPerson, {}))).toEqual(["stale"]);
});
