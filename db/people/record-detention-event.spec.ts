import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { rebuildProjection } from "@/db/projection/rebuild";
import { undoChange } from "@/db/records/undo-change";
import { recordRelease } from "@/db/releases/record-release";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { publishedHeads } from "@/db/schema/published-heads";
import { newPersonRelease, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { countPublished } from "@/db/testing/published-rows";
import { refusals, written } from "@/db/testing/written";
import { arrestInput, detentionEventInput } from "@/domain/inputs/detention-event";
import { undoInput } from "@/domain/inputs/undo";
import { recordArrest } from "./record-arrest";
import { recordDetentionEvent } from "./record-detention-event";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "family", "consent.scope": "name_and_case" };

function happened(typed: object) {
  const target = { requestId: randomUUID(), id: "1", spell: "1" };
  return detentionEventInput.parse({ ...target, ...typed });
}

function arrested(typed: object) {
  return arrestInput.parse({ requestId: randomUUID(), id: "1", state: "prison", sources, ...typed });
}

/** Opens a ledger with a named person detained since January, whose detention is public. */
async function heldLedger() {
  const db = await openTestLedger();
  const custody = [{ state: "prison", facility: "tocoron" }];
  const detention = { from: "2026-01-08", publication: "published", custody };
  written(await savePerson(db, editor, person({ ...named, detentions: [detention] }), noon));
  return db;
}

function detentionsOf(db: Db) {
  return findDocument(db, "person", "1")?.document.facts.detentions ?? [];
}

function shown(db: Db) {
  const rows = db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all();
  return rows.map(({ custody, facility, legalStage, ended, endDay }) => ({
    custody,
    facility,
    legalStage,
    ended,
    endDay,
  }));
}

test("a transfer, a change of custody and a legal stage join the detention in order of their days, and are public", async () => {
  const db = await heldLedger();
  const home = { event: "custody", from: "2026-03-01", state: "house_arrest" };
  const { head } = written(await recordDetentionEvent(db, editor, happened(home), noon));
  const earlier = { event: "custody", from: "2026-02", state: "prison", federalEntity: "VE-M" };
  written(
    await recordDetentionEvent(
      db,
      editor,
      happened({ ...earlier, sources: [{ url: "https://inventada.example" }] }),
      noon,
    ),
  );
  written(await recordDetentionEvent(db, editor, happened({ event: "legal_stage", legalStage: "convicted" }), noon));
  expect(detentionsOf(db)).toMatchObject([
    {
      legalStage: "convicted",
      citations: [{ source: "1" }, { source: "2" }],
      custody: [
        { from: null, facility: "tocoron" },
        { from: "2026-02", federalEntity: "VE-M" },
        { from: "2026-03-01", state: "house_arrest", facility: null },
      ],
    },
  ]);
  expect(shown(db)).toEqual([
    { custody: "house_arrest", facility: null, legalStage: "convicted", ended: null, endDay: null },
  ]);
  const kinds = db
    .select()
    .from(publishedHeads)
    .all()
    .filter(({ number }) => number >= head);
  expect(kinds.map(({ kind }) => kind)).toEqual(["updated", "updated", "updated"]);
});

test.each(["death", "escape"] as const)(
  "a %s ends the detention, does not count as a release, and can be undone like any change",
  async (event) => {
    const db = await heldLedger();
    const ended = written(await recordDetentionEvent(db, editor, happened({ event, day: "2026-03-05" }), noon));
    expect(shown(db)).toMatchObject([{ ended: event, endDay: "2026-03-05" }]);
    expect(countPublished(db)).toBe(0);
    const again = happened({ event: "death", day: "2026-03-06" });
    expect(refusals(await recordDetentionEvent(db, editor, again, noon))).toEqual(["spell_ended event"]);
    const stored = projectionOf(db);
    await rebuildProjection(db);
    expect(projectionOf(db)).toEqual(stored);
    const undo = {
      requestId: randomUUID(),
      of: String(ended.change),
      change: "correction",
      publicReason: "entry_error",
    };
    written(await undoChange(db, editor, undoInput.parse(undo), noon));
    expect(shown(db)).toMatchObject([{ ended: null, endDay: null }]);
  },
);

test("an event that does not fit into the detention is a problem at the day field, and nothing is written", async () => {
  const db = await heldLedger();
  const tried = async (typed: object) => refusals(await recordDetentionEvent(db, editor, happened(typed), noon));
  const custody = { event: "custody", state: "prison" };
  expect(await tried({ ...custody, from: "2025-12-31" })).toEqual(["custody_outside_spell from"]);
  expect(await tried({ ...custody, from: "2026-03-11" })).toEqual(["date_future from"]);
  expect(await tried({ ...custody, from: "2026-02-01", facility: "nowhere" })).toEqual(["facility_unknown facility"]);
  expect(await tried({ event: "death", day: "2025-12-31" })).toEqual(["end_before_start day"]);
  expect(await tried({ event: "escape", day: "2026-04" })).toEqual(["date_future day"]);
  expect(await tried({ event: "escape", day: "2026-03-01", spell: "9" })).toEqual(["spell_unknown event"]);
  expect(detentionsOf(db)).toMatchObject([{ end: null, custody: [{ facility: "tocoron" }] }]);
});

test("a new arrest after a release is a second detention; an arrest of a detained person is refused and names the detention", async () => {
  const db = await openTestLedger();
  const out = { ...named, day: "2026-02-01", detainedFrom: "2026-01-08" };
  written(await recordRelease(db, editor, newPersonRelease(out), noon));
  written(await recordArrest(db, editor, arrested({ from: "2026-02-20", publication: "published" }), noon));
  const rows = db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all();
  expect(rows).toMatchObject([
    { number: 1, ordinal: 1, ended: "release" },
    { number: 2, ordinal: 2, ended: null, day: "2026-02-20" },
  ]);
  const third = await recordArrest(db, editor, arrested({ from: "2026-03-01" }), noon);
  expect(refusals(third)).toEqual(["spells_overlap from"]);
  expect(third).toMatchObject({ problems: [{ values: { spell: 2, place: 2, period: "2026-02-20 – …" } }] });
});
