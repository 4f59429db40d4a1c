import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import { newestChange } from "@/db/changes/has-conflict";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { undoChange } from "@/db/records/undo-change";
import { findOpenBatch } from "@/db/releases/find-batch";
import { recordRelease } from "@/db/releases/record-release";
import { releasesOfChange } from "@/db/releases/releases-of-change";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished } from "@/db/testing/published-rows";
import { reviewedLines, sendList } from "@/db/testing/send-list";
import { refusals, written } from "@/db/testing/written";
import { bulkInput } from "@/domain/inputs/bulk";
import { undoInput } from "@/domain/inputs/undo";
import { eventsOfChange } from "./events-of-change";

const editor = { id: "user:1" };
const home = "1. Fulano Inventado Quimera Ficticio, casa por cárcel";
const list = `${home}\n2. Nadie De Aquí\n3. Zutana Imaginaria Ficticia (arresto domiciliario)`;
const asRead = () => ({});

/** Opens a ledger with one known person, detained since January. */
async function heldLedger(publication = "published"): Promise<Db> {
  const db = await openTestLedger();
  const fulano = { givenNames: "Fulano Inventado", surnames: "Quimera Ficticio" };
  const detention = { from: "2026-01-08", publication, custody: [{ state: "prison", facility: "tocoron" }] };
  written(await savePerson(db, editor, person({ ...fulano, detentions: [detention] }), noon));
  return db;
}

const detentionsOf = (db: Db, id: string) => findDocument(db, "person", id)?.document.facts.detentions ?? [];
const shown = (db: Db) =>
  db
    .select()
    .from(publishedDetentions)
    .where(isNull(publishedDetentions.toHead))
    .all()
    .map(({ custody, ended }) => ended ?? custody);

test("house arrest in a list is a change of custody of the known person or a new one, in the same change as the releases", async () => {
  const db = await heldLedger();
  const { outcome, lines } = await sendList(db, list, asRead);
  expect(lines.map(({ kind, preset }) => [kind, preset])).toEqual([
    ["not_release", "candidate"],
    ["unknown", "new"],
    ["not_release", "new"],
  ]);
  const change = written(outcome).change ?? 0;
  expect(releasesOfChange(db, change)?.map(({ identity }) => identity?.givenNames)).toEqual(["Nadie"]);
  expect(eventsOfChange(db, change).map(({ current }) => current.document.identity?.surnames)).toEqual([
    "Quimera Ficticio",
    "Imaginaria Ficticia",
  ]);
  expect(detentionsOf(db, "1")).toMatchObject([{ end: null, custody: [{}, { state: "house_arrest" }] }]);
  expect(shown(db).toSorted()).toEqual(["house_arrest", "house_arrest", "release"]);
  expect(countPublished(db)).toBe(1);
});

test("a list that is pasted again finds its events recorded, and skips them", async () => {
  const db = await heldLedger();
  written((await sendList(db, list, asRead)).outcome);
  const again = await reviewedLines(db, list);
  expect(again[0]).toMatchObject({ kind: "recorded", preset: "skip" });
});

test("a death is asked about, ends the detention, and forbids a release of the same person later", async () => {
  const db = await heldLedger();
  const text = "1. Fulano Inventado Quimera Ficticio (fallecido en custodia)";
  const [line] = await reviewedLines(db, text);
  expect(line).toMatchObject({ kind: "not_release", preset: "" });
  written((await sendList(db, text, () => ({ as: "1.1" }))).outcome);
  expect([shown(db), countPublished(db)]).toEqual([["death"], 0]);
  const released = "1. Fulano Inventado Quimera Ficticio";
  expect((await reviewedLines(db, released))[0]).toMatchObject({ kind: "contradicted", preset: "" });
  const { outcome, at } = await sendList(db, released, () => ({ as: "1.2" }));
  expect(refusals(outcome).map(at)).toEqual(["died_already 1 as"]);
});

test("house arrest on the day of a logged release contradicts it, and is refused even if the user insists", async () => {
  const db = await heldLedger();
  written(await recordRelease(db, editor, personRelease("1", 1, { day: "2026-03-09" }), noon));
  expect((await reviewedLines(db, home))[0]).toMatchObject({ kind: "contradicted", preset: "" });
  const { outcome, at } = await sendList(db, home, () => ({ as: "1.2" }));
  expect(refusals(outcome).map(at)).toEqual(["released_already 1 as"]);
});

test("an event of a person who was released in the past is neither a release of the list nor a line of the day's batch", async () => {
  const db = await heldLedger("draft");
  written(await recordRelease(db, editor, personRelease("1", 1, { day: "2026-02-01" }), noon));
  const { outcome } = await sendList(db, list, asRead, { step: "draft" });
  const change = written(outcome).change ?? 0;
  expect(releasesOfChange(db, change)?.map(({ identity }) => identity?.givenNames)).toEqual(["Nadie"]);
  expect(findOpenBatch(db, editor.id, 100)?.lines).toHaveLength(1);
});

test("a list of drafts with events is undone whole", async () => {
  const db = await heldLedger("draft");
  const before = detentionsOf(db, "1");
  const { outcome } = await sendList(db, list, asRead, { step: "draft" });
  const undo = { requestId: randomUUID(), of: String(written(outcome).change), change: "update" };
  written(await undoChange(db, editor, undoInput.parse(undo), noon));
  expect([detentionsOf(db, "1"), detentionsOf(db, "2"), detentionsOf(db, "3")]).toEqual([before, [], []]);
});

test("a draft that would change at once what the public sees is refused at its line", async () => {
  const db = await heldLedger();
  const { outcome, at } = await sendList(db, list, asRead, { step: "draft" });
  expect(refusals(outcome).map(at)).toEqual(["report_public 1 as"]);
});

test("a withdrawn list takes back its events too, and keeps what was recorded since", async () => {
  const db = await heldLedger();
  const { outcome } = await sendList(db, list, asRead);
  const moved = "1. Fulano Inventado Quimera Ficticio, trasladado a Tocorón";
  written((await sendList(db, moved, asRead, { day: "2026-03-10" })).outcome);
  const about = { action: "withdraw", of: String(written(outcome).change), seen: String(newestChange(db)) };
  const input = bulkInput.parse({ ...about, requestId: randomUUID(), publicReason: "entry_error" });
  const { records } = written(await bulkEdit(db, editor, input, noon));
  expect(records).toHaveLength(3);
  expect(detentionsOf(db, "1")).toMatchObject([
    { publication: "published", custody: [{ from: null }, { from: "2026-03-10", state: "prison" }] },
  ]);
  const zutana = eventsOfChange(db, written(outcome).change ?? 0)[1]?.current.document.facts.detentions;
  expect(zutana).toMatchObject([{ publication: "withdrawn" }]);
  expect(countPublished(db)).toBe(0);
});
