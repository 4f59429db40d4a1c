import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { recordArrest } from "@/db/people/record-arrest";
import { savePerson } from "@/db/people/save-person";
import { rebuildProjection } from "@/db/projection/rebuild";
import { findNewestHeader } from "@/db/releases/find-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { citations } from "@/db/schema/citations";
import { publishedSources } from "@/db/schema/published-labels";
import { sources } from "@/db/schema/sources";
import { approved } from "@/db/testing/approved";
import { document, received } from "@/db/testing/evidence-files";
import { newPersonRelease, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, refusals, written } from "@/db/testing/written";
import { arrestInput } from "@/domain/inputs/detention-event";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { saveSourceInput } from "@/domain/inputs/source";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { attachEvidence } from "./attach-evidence";
import { findTaker } from "./find-taker";
import { saveSource } from "./save-source";

const editor = { id: "user:1" };
const call = { contact: "family_call", contactOn: "2026-02-04" };
const told = { ...call, takenBy: "7", note: "Llamó la hermana, Zutanitaborrascosa" };

const citedNow = (db: Db) => db.select({ source: citations.source }).from(citations).all();

test("a release is published on the word of a call, and only its kind and day are public", async () => {
  const db = await openTestLedger();
  const release = newPersonRelease({ sources: [{ ...told, outlet: "Medioreservado", title: "Títuloreservado" }] });
  const { head } = written(await recordRelease(db, editor, release, noon));
  const file = received(db, document, "Nombrereservado.pdf");
  written(await attachEvidence(db, editor, { requestId: randomUUID(), source: "1", file }, noon));
  const page = { url: null, outlet: "", title: "", archivedUrl: null, publishedOn: null, language: null };
  const rows = [{ id: "1", ...page, ...call, fromHead: head, toHead: null }];
  expect(db.select().from(publishedSources).all()).toEqual(rows);
  const shown = projectionOf(db);
  expect(JSON.stringify(shown)).not.toMatch(/Zutanitaborrascosa|reservado/);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(shown);
});

test("records of one change share a call; two equal calls in one record are two sources", async () => {
  const db = await openTestLedger();
  const end = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced" };
  const detention = { publication: "published", sources: [call, call], end: { ...end, sources: [call] } };
  written(await savePerson(db, editor, person({ detentions: [detention] }), noon));
  expect(
    citedNow(db)
      .map(({ source }) => source)
      .toSorted(),
  ).toEqual([1, 1, 2]);
  written(await recordRelease(db, editor, newPersonRelease({ sources: [call], givenNames: "Otra" }), noon));
  expect(db.select().from(sources).all()).toHaveLength(3);
});

test("the author of the change took a call down, unless another user is entered", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ sources: [call, told] }), noon));
  expect([findTaker(db, "1"), findTaker(db, "2")]).toEqual(["1", "7"]);
});

test("a known call is cited by its number, and an unknown number is no source", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ sources: [call] }), noon));
  written(await recordRelease(db, editor, newPersonRelease({ sources: [{ source: "1" }], givenNames: "Otra" }), noon));
  expect(citedNow(db)).toEqual([{ source: 1 }, { source: 1 }]);
  const unknown = newPersonRelease({ sources: [{ source: "9" }], givenNames: "Tercera" });
  expect(refusals(await recordRelease(db, editor, unknown, noon))).toEqual(["source_missing sources"]);
});

test("the call in the shared fields of a day is one source for all lines, and its note is not in the day's fields", async () => {
  const db = await openTestLedger();
  written(await recordInBatch(db, editor, newPersonRelease({ sources: [told], givenNames: "Uno" }), noon));
  written(await recordInBatch(db, editor, newPersonRelease({ sources: [told], givenNames: "Dos" }), noon));
  expect(citedNow(db)).toEqual([{ source: 1 }, { source: 1 }]);
  const header = findNewestHeader(db, editor.id)?.header;
  expect(header?.sources).toMatchObject([{ source: "1", contact: null, note: "" }]);
  const other = { ...told, note: "Otra llamada" };
  written(await recordInBatch(db, editor, newPersonRelease({ sources: [other], givenNames: "Tres" }), noon));
  expect(citedNow(db).at(-1)).toEqual({ source: 2 });
});

test.each([
  ["an address and a kind", { url: "https://ejemplo.test/x", ...call }, ["contact", "source_twice"]],
  ["a kind and a known call", { ...call, source: "1" }, ["source", "source_twice"]],
  ["a kind without a day", { contact: "visit" }, ["contactOn", "required"]],
  ["a day without a kind", { contactOn: "2026-02-04" }, ["contact", "required"]],
  ["only a note", { note: "algo" }, ["url", "required"]],
])("a source with %s is refused at its field", (_, source, [field, message]) => {
  const form = { ...newPersonRelease(), sources: [source] };
  const { error } = recordReleaseInput.safeParse(form);
  expect(error?.issues).toMatchObject([{ path: ["sources", 0, field], message }]);
});

test("the detail of a release is not shown on the word of a call alone", () => {
  const form = (list: object[]) => ({ ...newPersonRelease(), detailPublic: "on", sources: list });
  expect(recordReleaseInput.safeParse(form([call])).error?.issues).toMatchObject([
    { path: ["sources"], message: "source_required" },
  ]);
  expect(recordReleaseInput.safeParse(form([call, { url: "https://ejemplo.test/x" }])).success).toBe(true);
});

test("a call is corrected on its own page, and keeps its files", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ sources: [told] }), noon));
  const file = received(db, document, "lista.pdf");
  written(await attachEvidence(db, editor, { requestId: randomUUID(), source: "1", file }, noon));
  const form = {
    requestId: randomUUID(),
    id: "1",
    version: "2",
    ...told,
    contactOn: "2026-02-05",
    change: "correction",
  };
  const reason = { reason: "Fue otro día", publicReason: "entry_error" };
  written(await saveSource(db, editor, saveSourceInput.parse({ ...form, ...reason }), noon));
  const saved = findDocument(db, "source", "1")?.document;
  expect(saved?.facts).toMatchObject({ contact: "family_call", contactOn: "2026-02-05", evidence: [{ id: 1 }] });
  expect(saved?.identity).toEqual({ note: told.note, evidence: [{ id: 1, fileName: "lista.pdf" }] });
});

test("erasing a person erases the note of a call that only this record cites", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease({ sources: [told] }), noon), "person");
  const erasure = erasePersonInput.parse({ requestId: randomUUID(), id, deleteEvidence: "" });
  await approved(db, erasePerson(db, editor, erasure, noon));
  expect(findDocument(db, "source", "1")?.document).toMatchObject({ facts: call, identity: {} });
  expect(readFileSync(db.$client.name).includes("Zutanitaborrascosa")).toBe(false);
});

const tomorrow = { contact: "visit", contactOn: "2026-03-11" };
const page = { url: "https://prensa-inventada.test/nota" };

test("a contact with a future date is refused at its day, in the row and the part of the form that cite it", async () => {
  const db = await openTestLedger();
  const cited = (typed: object) => recordRelease(db, editor, newPersonRelease({ sources: [page, typed] }), noon);
  expect(refusals(await cited(tomorrow))).toEqual(["date_future sources.1.contactOn"]);
  expect(refusals(await cited({ ...tomorrow, contactOn: "2026-04" }))).toEqual(["date_future sources.1.contactOn"]);
  expect(refusals(await cited({ ...tomorrow, contactOn: "2026-03" }))).toEqual([]);
  expect(refusals(await cited({ ...tomorrow, contactOn: "2026-03-10" }))).toEqual([]);
  const detention = { publication: "published", sources: [tomorrow] };
  expect(refusals(await savePerson(db, editor, person({ detentions: [detention] }), noon))).toEqual([
    "date_future detentions.0.sources.0.contactOn",
  ]);
  const alone = saveSourceInput.parse({ requestId: randomUUID(), ...tomorrow });
  expect(refusals(await saveSource(db, editor, alone, noon))).toEqual(["date_future contactOn"]);
  const lines = { requestId: randomUUID(), from: "2026-03-01", state: "prison", sources: [tomorrow] };
  const { id } = recordOf(await savePerson(db, editor, person({}), noon), "person");
  const arrest = arrestInput.parse({ ...lines, id, publication: "draft" });
  expect(refusals(await recordArrest(db, editor, arrest, noon))).toEqual(["date_future sources.0.contactOn"]);
});

test("a file that is attached to a contact leaves its private note as it is", async () => {
  const db = await openTestLedger();
  const source = recordOf(
    await saveSource(db, editor, saveSourceInput.parse({ requestId: randomUUID(), ...told }), noon),
    "source",
  ).id;
  const file = received(db, document, "acta.pdf");
  written(await attachEvidence(db, editor, { requestId: randomUUID(), source, file }, noon));
  expect(findDocument(db, "source", source)?.document.identity).toMatchObject({
    note: told.note,
    evidence: [{ fileName: "acta.pdf" }],
  });
});
