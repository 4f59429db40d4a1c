import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { searchPeople } from "@/db/matching/search-people";
import { savePerson } from "@/db/people/save-person";
import { rebuildProjection } from "@/db/projection/rebuild";
import { undoChange } from "@/db/records/undo-change";
import { newPersonRelease, onto, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publishedNow } from "@/db/testing/published-rows";
import { refusals, written } from "@/db/testing/written";
import { undoInput } from "@/domain/inputs/undo";
import { recordRelease } from "./record-release";

const editor = { id: "user:1" };
const refuted = { day: "2026-03-01", verification: "refuted", detainedFrom: "2025-06-01", facility: "tocoron" };
const real = { day: "2026-03-09", verification: "verified", verifiedBy: "family" };

async function refutedLedger() {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease(refuted), noon));
  return db;
}

function detentions(db: Awaited<ReturnType<typeof refutedLedger>>) {
  return findDocument(db, "person", "1")?.document.facts.detentions;
}

test("a release after a refuted one ends the same detention, and both keep their public numbers", async () => {
  const db = await refutedLedger();
  written(await recordRelease(db, editor, personRelease("1", 1, real), noon));
  expect(detentions(db)).toMatchObject([
    {
      id: 1,
      from: "2025-06-01",
      refuted: [{ id: 1, day: "2026-03-01" }],
      end: { release: { id: 2, day: "2026-03-09" } },
    },
  ]);
  expect(publishedNow(db).map(({ number, verification }) => [number, verification])).toEqual([
    [1, "refuted"],
    [2, "verified"],
  ]);
  const kept = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(kept);
});

test("a draft of the later release is not visible to the public, and undoing it restores the refuted release", async () => {
  const db = await refutedLedger();
  const before = publishedNow(db);
  const logged = written(
    await recordRelease(db, editor, personRelease("1", 1, { ...real, publication: "draft" }), noon),
  );
  expect(publishedNow(db)).toEqual(before);
  const undo = undoInput.parse({ requestId: "undo-the-draft", of: String(logged.change) });
  written(await undoChange(db, editor, undo, noon));
  expect(detentions(db)).toMatchObject([{ end: { release: { id: 1, verification: "refuted" } } }]);
});

test("a person with a refuted release is still detained: imported as detained, not arrested again, and may die in custody", async () => {
  const db = await refutedLedger();
  expect(searchPeople(db, "Inventada")).toMatchObject([{ detentions: [{ to: null, ended: null }] }]);
  const kept = { id: "1", from: "2025-06-01", publication: "published" };
  const release = {
    how: "release",
    day: "2026-03-01",
    kind: "unknown",
    verification: "refuted",
    publication: "published",
  };
  const again = { detentions: [{ ...kept, end: release }, { from: "2026-03-05" }] };
  expect(refusals(await savePerson(db, editor, person(onto("1", 1, again)), noon))).toEqual([
    "spells_overlap detentions.1.from",
  ]);
  const death = { detentions: [{ ...kept, end: { how: "death", day: "2026-03-05" } }] };
  written(await savePerson(db, editor, person(onto("1", 1, death)), noon));
  expect(detentions(db)).toMatchObject([{ refuted: [{ id: 1 }], end: { how: "death", day: "2026-03-05" } }]);
});

test("a release on the same day as the refuted one is the same release", async () => {
  const db = await refutedLedger();
  const same = personRelease("1", 1, { ...real, day: refuted.day });
  expect(refusals(await recordRelease(db, editor, same, noon))).toEqual(["released_already day"]);
});
