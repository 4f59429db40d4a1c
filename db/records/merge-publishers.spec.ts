import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { readSettings } from "@/db/ledger/read-settings";
import { rebuildProjection } from "@/db/projection/rebuild";
import { findKept, readPublishers, readPublishersOfLog } from "@/db/published/labels";
import { listCorrections } from "@/db/published/log";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { batches } from "@/db/schema/batches";
import { savedFilters } from "@/db/schema/saved-filters";
import { count, groupRelease, newPersonRelease, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, refusals, written } from "@/db/testing/written";
import { recordSentence } from "@/domain/changelog/record-words";
import { verifierNames } from "@/domain/imports/verifier-names";
import { mergeLabelsInput } from "@/domain/inputs/merge";
import { restoreInput } from "@/domain/inputs/restore";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { undoInput } from "@/domain/inputs/undo";
import { withdrawInput } from "@/domain/inputs/withdraw";
import { searchKey } from "@/domain/values/search-key";
import { listPublisherNames } from "./list-publisher-names";
import { listPublishers } from "./list-publishers";
import { mergePublishers } from "./merge-publishers";
import { restoreVersion } from "./restore-version";
import { savePublisher } from "./save-publisher";
import { saveSettings } from "./save-settings";
import { undoChange } from "./undo-change";
import { withdraw } from "./withdraw";

const editor = { id: "user:1" };
const reason = { change: "correction", publicReason: "duplicate" };
const names = {
  nameEs: "Foro Ficticio",
  nameEn: "Invented Forum",
  shortEs: "Foro Ficticio",
  shortEn: "Invented Forum",
};

const publisher = (typed: object = {}) =>
  savePublisherInput.parse({ requestId: randomUUID(), ...names, stance: "ngo", ...typed });

/** Opens a ledger in which "Foro Ficticio" is `foro-penal`, entered twice. */
async function withTwoPublishers(typed: object = {}) {
  const db = await openTestLedger();
  const { id: other } = recordOf(await savePublisher(db, editor, publisher(typed), noon), "publisher");
  const merge = (more: object = {}) => {
    const both = { id: "foro-penal", version: "1", other, otherVersion: "1" };
    const form = { requestId: randomUUID(), ...both, ...reason, ...more };
    return mergePublishers(db, editor, mergeLabelsInput.parse(form), noon);
  };
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const figure = async (more: Record<string, unknown>) =>
    recordOf(await saveCount(db, editor, count(more), noon), "count").id;
  return { db, other, merge, reader, figure };
}

const by = (id: string) => ({ verification: "verified", verifiedBy: `publisher:${id}`, verifiedOn: "2026-03-09" });

test("figures keep their ids and join the series, verified releases name the kept publisher, and past heads stay as they were", async () => {
  const { db, other, merge, reader, figure } = await withTwoPublishers();
  const own = await figure({ asOf: "2026-03-08" });
  const moved = await figure({ publisher: other });
  const draft = await figure({ publisher: other, asOf: "2026-03-07", publication: "draft" });
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(by(other)), noon), "person");
  const { id: of } = recordOf(await recordRelease(db, editor, groupRelease(by(other)), noon), "group");
  const before = reader.context().ledger;
  const pastHead = reader.view().head;
  const { head } = written(await merge());

  const { counts, publishers, cells } = reader.context(head).ledger;
  expect(counts.map((each) => [each.id, each.publisher])).toEqual([
    [own, "foro-penal"],
    [moved, "foro-penal"],
  ]);
  expect(findDocument(db, "count", draft)?.document.facts.publisher).toBe("foro-penal");
  expect([...publishers.keys()]).not.toContain(other);
  expect(JSON.stringify(cells)).not.toContain(other);
  const detentions = findDocument(db, "person", id)?.document.facts.detentions;
  expect(detentions).toMatchObject([{ end: { release: { verifiedBy: "publisher:foro-penal" } } }]);
  expect(findDocument(db, "group", of)?.document.facts.release?.verifiedBy).toBe("publisher:foro-penal");

  const past = reader.context(pastHead).ledger;
  expect([past.counts, [...past.publishers.keys()]]).toEqual([before.counts, [...before.publishers.keys()]]);
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
  expect(verifyChain(db).broken).toEqual([]);
});

test("the public address of the merged publisher leads to the kept one, in views since the merge", async () => {
  const { other, merge, reader } = await withTwoPublishers();
  const { head } = written(await merge());
  const [now, past] = [reader.view(head), reader.view(head - 1)];
  expect([findKept(reader.db, now, "publisher", other), findKept(reader.db, past, "publisher", other)]).toEqual([
    "foro-penal",
    undefined,
  ]);
  expect([readPublishers(reader.db, now).has(other), readPublishers(reader.db, past).has(other)]).toEqual([
    false,
    true,
  ]);
});

test("the corrections log says in both languages what was merged and whose figure it is now", async () => {
  const { other, merge, reader, figure } = await withTwoPublishers();
  const moved = await figure({ publisher: other });
  written(await merge());
  const view = reader.view();
  const [entry] = listCorrections(reader.db, view, { limit: 1 }).entries;
  expect(entry?.records.map(({ id }) => id).toSorted()).toEqual([moved, other].toSorted());
  expect(entry).toMatchObject({ kind: "corrected", publicReason: "duplicate" });
  const said = (["es", "en"] as const).map((locale) => {
    const labels = { facilities: new Map(), sources: new Map() };
    const words = { locale, publishers: readPublishersOfLog(reader.db, view), ...labels };
    return entry?.records.filter(({ id }) => id === other || id === moved).map((each) => recordSentence(each, words));
  });
  expect(said).toMatchInlineSnapshot(`
    [
      [
        "foro-penal, presos políticos, 9 de marzo de 2026: Quién la publica: Foro Ficticio → foro-penal.",
        "Organización: Foro Ficticio: se unió con foro-penal.",
      ],
      [
        "foro-penal, political prisoners, 9 March 2026: Published by: Invented Forum → foro-penal.",
        "Organisation: Invented Forum: merged into foro-penal.",
      ],
    ]
  `);
});

test("two figures of one series and day are refused, and named, until one has another day or is withdrawn", async () => {
  const { db, other, merge, figure } = await withTwoPublishers();
  const since = { measure: "released", since: "2026-01-08" };
  const one = await figure(since);
  const two = await figure({ ...since, publisher: other, value: "101", publication: "draft" });
  await figure({ ...since, since: "2026-01-09", publisher: other });
  await figure({ publisher: other, asOf: "2026-03-08" });
  const outcome = await merge();
  expect(outcome).toMatchObject({ problems: [{ code: "merge_same_day", values: { kept: one, figure: two } }] });
  const withdrawal = { requestId: randomUUID(), type: "count", id: one, version: "1", publicReason: "source_error" };
  written(await withdraw(db, editor, withdrawInput.parse(withdrawal), noon));
  written(await merge());
});

test("the kept publisher keeps its bulletin and address, and takes the other's if it has none", async () => {
  const bulletin = [{ item: "measure:detained" }];
  const url = "https://foro-ficticio.example/";
  const { db, merge, other } = await withTwoPublishers({ bulletin, url });
  const layout = findDocument(db, "publisher", other)?.document.facts.bulletin;
  written(await merge());
  expect(findDocument(db, "publisher", "foro-penal")?.document.facts).toMatchObject({ bulletin: layout, url });
  const second = publisher({ nameEs: "Otro", nameEn: "Other", shortEs: "Otro", shortEn: "Other" });
  const more = { ...second, bulletin: [{ item: "measure:released" }], url: "https://otro.example/" };
  const { id } = recordOf(await savePublisher(db, editor, savePublisherInput.parse(more), noon), "publisher");
  written(await merge({ other: id, version: "2" }));
  expect(findDocument(db, "publisher", "foro-penal")?.document.facts).toMatchObject({ bulletin: layout, url });
});

test("the setting of the lead publisher follows, and cannot name a merged publisher again", async () => {
  const { db, other, merge, reader } = await withTwoPublishers();
  const pastHead = reader.view().head;
  // In this ledger the setting was never written: `foro-penal` is its default.
  written(await merge({ id: other, other: "foro-penal" }));
  expect(readSettings(db).leadPublisher).toBe(other);
  expect(reader.context().ledger.settings.leadPublisher).toBe(other);
  expect(reader.context(pastHead).ledger.settings.leadPublisher).toBe("foro-penal");
  const back = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", leadPublisher: "foro-penal" };
  expect(refusals(await saveSettings(db, editor, back, noon))).toEqual(["publisher_unknown leadPublisher"]);
});

test("forms opened before, saved filters, open batches, imports and restored versions name the kept publisher", async () => {
  const { db, other, merge, figure } = await withTwoPublishers();
  written(await recordInBatch(db, editor, newPersonRelease(by(other)), noon));
  const query = `publisher=${other}&publication=draft`;
  db.insert(savedFilters).values({ owner: "user:1", list: "counts", name: "Uno", query, shared: false }).run();
  const moved = await figure({ publisher: other });
  written(await merge());
  expect(db.select().from(savedFilters).all()).toMatchObject([{ query: "publisher=foro-penal&publication=draft" }]);
  expect(JSON.parse(db.select().from(batches).get()?.header ?? "{}")).toMatchObject(by("foro-penal"));
  expect(await figure({ publisher: other, asOf: "2026-03-07" })).toBe("foro-penal-detained-2026-03-07-100");
  const late = newPersonRelease({ ...by(other), givenNames: "Tardía" });
  const tardy = recordOf(await recordRelease(db, editor, late, noon), "person").id;
  const detentions = findDocument(db, "person", tardy)?.document.facts.detentions;
  expect(detentions).toMatchObject([{ end: { release: { verifiedBy: "publisher:foro-penal" } } }]);
  const verifiers = verifierNames(listPublisherNames(db));
  expect(
    ["foro ficticio", "invented forum", other, `publisher:${other}`].map((name) => verifiers.get(searchKey(name))),
  ).toEqual(Array(4).fill("publisher:foro-penal"));
  const restore = restoreInput.parse({ ...onto(moved, 2), requestId: randomUUID(), type: "count", of: "1", ...reason });
  await restoreVersion(db, editor, restore, noon);
  expect(findDocument(db, "count", moved)?.document.facts.publisher).toBe("foro-penal");
});

test("a merged publisher is in no list, and its name is asked about as the kept publisher's", async () => {
  const { db, other, merge } = await withTwoPublishers();
  written(await merge());
  expect(listPublishers(db, "es").map(({ id }) => id)).not.toContain(other);
  expect(await savePublisher(db, editor, publisher(), noon)).toMatchObject({
    problems: [{ code: "name_taken", values: { name: "foro-penal" } }],
  });
  const renamed = publisher({ ...onto("foro-penal", 2), ...reason });
  written(await savePublisher(db, editor, renamed, noon));
});

test("two stances, an old version, itself and a merged publisher are refused, and a merge is final", async () => {
  const { db, other, merge } = await withTwoPublishers();
  expect(refusals(await merge({ id: "gobierno" }))).toEqual(["stance_differs"]);
  expect(refusals(await merge({ id: other }))).toEqual(["same_record"]);
  expect(refusals(await merge({ otherVersion: "2" }))).toEqual(["stale"]);
  expect(refusals(await merge({ change: "" }))).toEqual(["change_required change"]);
  const { change } = written(await merge());
  expect(refusals(await merge({ version: "2", otherVersion: "2" }))).toEqual(["record_gone"]);
  const undo = undoInput.parse({ requestId: randomUUID(), of: String(change), ...reason });
  expect(refusals(await undoChange(db, editor, undo, noon))).toEqual(["publisher_merge_final"]);
});
