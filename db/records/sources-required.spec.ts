import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { listCountsForDesk } from "@/db/counts/list-counts-for-desk";
import { saveCount } from "@/db/counts/save-count";
import { saveTally } from "@/db/counts/save-tally";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { recordArrest } from "@/db/people/record-arrest";
import { savePerson } from "@/db/people/save-person";
import { findOpenBatch } from "@/db/releases/find-batch";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { publishBatch } from "@/db/releases/publish-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { count, group, groupRelease, newPersonRelease, onto, person, personRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { publishBatchInput } from "@/domain/inputs/batch";
import { arrestInput } from "@/domain/inputs/detention-event";
import { approveInput } from "@/domain/inputs/review";
import { saveTallyInput } from "@/domain/inputs/save-tally";
import { undoInput } from "@/domain/inputs/undo";
import { hideNowInput, publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";
import { approve } from "./approve";
import { hideNow } from "./hide-now";
import { publish } from "./publish";
import { undoChange } from "./undo-change";
import { withdraw } from "./withdraw";

const editor = { id: "user:1" };
const none = { sources: [] };
const draft = { publication: "draft", ...none };
const published = { publication: "published", ...none };
const release = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced" };

test("no form publishes anything without a source, and the problem is at the field for sources", async () => {
  const db = await openTestLedger();
  const detention = { from: "2026-01-08", ...published };
  const inGroup = { from: "2026-01-08", state: "prison", ...published };
  const tried: [Promise<Parameters<typeof refusals>[0]>, string][] = [
    [recordRelease(db, editor, newPersonRelease(none), noon), "sources"],
    [recordRelease(db, editor, groupRelease(none), noon), "sources"],
    [savePerson(db, editor, person({ detentions: [detention] }), noon), "detentions.0.sources"],
    [
      savePerson(db, editor, person({ detentions: [{ end: { ...release, ...published } }] }), noon),
      "detentions.0.end.sources",
    ],
    [saveGroup(db, editor, group({ release: { ...release, ...published } }), noon), "release.sources"],
    [
      saveGroup(db, editor, group({ event: "detention", release: undefined, detention: inGroup }), noon),
      "detention.sources",
    ],
    [saveCount(db, editor, count(none), noon), "sources"],
    [saveTally(db, editor, tally(none), noon), "sources"],
  ];
  for (const [outcome, field] of tried) expect(refusals(await outcome)).toEqual([`source_missing ${field}`]);
  expect(countPublished(db)).toBe(0);
});

function tally(typed: object) {
  const day = {
    publisher: "foro-penal",
    asOf: "2026-03-09",
    since: "2026-03-09",
    value: "4",
    publication: "published",
  };
  return saveTallyInput.parse({ requestId: randomUUID(), ...day, ...typed });
}

test("a draft needs no source; a release of a known person, an arrest and a review need one", async () => {
  const db = await openTestLedger("always");
  written(await recordRelease(db, editor, newPersonRelease(draft), noon));
  written(await saveCount(db, editor, count(draft), noon));
  const { id } = recordOf(await savePerson(db, editor, person({ givenNames: "Otra" }), noon), "person");
  expect(refusals(await recordRelease(db, editor, personRelease(id, 1, none), noon))).toEqual([
    "source_missing sources",
  ]);
  const arrest = arrestInput.parse({ requestId: randomUUID(), id, from: "2026-03-09", state: "prison", ...published });
  expect(refusals(await recordArrest(db, editor, arrest, noon))).toEqual(["source_missing sources"]);
  const waiting = { ...onto("1", 1), "profile.nationalities": "VE" };
  const detentions = { detentions: [{ id: "1", ...draft, end: { ...release, ...published } }] };
  expect(refusals(await savePerson(db, editor, person({ ...waiting, ...detentions }), noon))).toEqual([
    "source_missing detentions.0.end.sources",
  ]);
});

test("a draft without a source cannot be published, neither alone nor in a batch", async () => {
  const db = await openTestLedger();
  written(await recordInBatch(db, editor, newPersonRelease(none), noon));
  const target = { requestId: randomUUID(), type: "person", id: "1", version: "1", release: "1" };
  expect(refusals(await publish(db, editor, publishInput.parse(target), noon))).toEqual(["source_missing"]);
  const batch = findOpenBatch(db, editor.id, 1);
  const all = { requestId: randomUUID(), batch: String(batch?.id), last: String(batch?.lines.at(-1)?.id) };
  const outcome = await publishBatch(db, editor, publishBatchInput.parse(all), noon);
  expect(outcome).toMatchObject({
    problems: [{ code: "source_missing", field: "lines.1", line: "Inventada Ficticia" }],
  });
});

test("a record without a source that waited before the rule existed cannot be approved", async () => {
  const db = await openTestLedger("always");
  await storeUnsourced(db, "in_review");
  const records = [{ type: "person", id: "70", version: "1" }];
  const input = approveInput.parse({ requestId: randomUUID(), records });
  expect(refusals(await approve(db, { id: "user:2" }, input, noon))).toEqual(["source_missing records.0.id"]);
});

test("public records without a source stay public and flagged; they can be corrected and hidden, but not republished", async () => {
  const db = await openTestLedger();
  await storeUnsourced(db, "published");
  expect(isPublicUnsourced(documentOf(db))).toBe(true);
  expect(listReleasesForDesk(db).items).toMatchObject([{ number: 90, isUnsourced: true }]);
  const corrected = {
    ...onto("70", 1),
    change: "correction",
    publicReason: "entry_error",
    "profile.nationalities": "VE",
  };
  const end = { ...release, day: "2026-03-08", ...published };
  written(await savePerson(db, editor, person({ ...corrected, detentions: [{ id: "80", ...published, end }] }), noon));
  const target = { requestId: randomUUID(), type: "person", id: "70", version: "2", release: "90" };
  const withdrawn = written(
    await withdraw(db, editor, withdrawInput.parse({ ...target, publicReason: "source_error" }), noon),
  );
  const undo = undoInput.parse({ requestId: randomUUID(), of: String(withdrawn.change) });
  expect(refusals(await undoChange(db, editor, undo, noon))).toEqual(["source_missing"]);
  const hide = hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "70" });
  written(await hideNow(db, editor, hide, noon));
});

test("a public count without a source is flagged in the desk's list and on its page", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count({ sources }), noon), "count");
  const known = findDocument(db, "count", id);
  if (!known) throw new Error(`count ${id} is not in the list`);
  const document = { ...known.document, facts: { ...known.document.facts, citations: [] } };
  const drafts = [{ document, base: known.version }];
  const details = { action: "test", requestId: randomUUID() };
  written(await writeChange(db, { id: "cli" }, details, noon, () => ({ ok: true, drafts })));
  expect(listCountsForDesk(db).items).toMatchObject([{ id, isUnsourced: true }]);
  expect(isPublicUnsourced(document)).toBe(true);
});

test("the last source of a public record cannot be removed, and a sourced record is not flagged", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count({ sources }), noon), "count");
  const emptied = count({ ...onto(id, 1), change: "correction", publicReason: "source_error", ...none });
  expect(refusals(await saveCount(db, editor, emptied, noon))).toEqual(["source_missing sources"]);
  const known = findDocument(db, "count", id);
  expect(known && isPublicUnsourced(known.document)).toBe(false);
  expect(listCountsForDesk(db).items).toMatchObject([{ isUnsourced: false }]);
});

function documentOf(db: Db): DocumentOf<"person"> {
  const found = findDocument(db, "person", "70");
  if (!found) throw new Error("record 70 was not found");
  return found.document;
}

/** Stores a released person as an older release did, before sources were required. */
async function storeUnsourced(db: Db, publication: "published" | "in_review") {
  const detention = { id: 80, from: null, publication, legalStage: null, custody: [], citations: [] };
  const end = { ...release, id: 90, verifiedBy: null, verifiedOn: null, detailPublic: false, fromGroup: null };
  const facts = {
    profile: { ...noProfile, nationalities: ["VE"] },
    ...{ disclosure: "counted_only", consent: noConsent },
    detentions: [
      { ...detention, end: { how: "release", release: { ...withoutHow(end), publication, citations: [] } } },
    ],
  } as DocumentOf<"person">["facts"];
  const identity = { ...noIdentity, givenNames: "Inventado", surnames: "Ficticio" };
  const document = { type: "person" as const, id: "70", facts, identity };
  const details = { action: "test", requestId: randomUUID() };
  const drafts = [{ document, base: 0 }];
  written(await writeChange(db, { id: "cli" }, details, noon, () => ({ ok: true, drafts })));
}

function withoutHow<T extends { how: string }>({ how: _how, ...rest }: T): Omit<T, "how"> {
  return rest;
}
