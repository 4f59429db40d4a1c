import { expect, onTestFinished, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { hideNow } from "@/db/records/hide-now";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { releasesQuery } from "@/domain/addresses/releases-query";
import { hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import { countReleases, findRelease, findWithdrawal, listReleases } from "./releases";
import { sumReleases } from "./sum-releases";
import { walkReleases } from "./walk-releases";

const editor = { id: "user:1" };
const request = (id: string) => ({ requestId: `request-${id}`, type: "person", id });
const named = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "CO",
  facility: "tocoron",
};

function reading(db: Db) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const list = (query: Record<string, string> = {}, at?: number) =>
    listReleases(reader.db, reader.view(at), releasesQuery.parse(query), "VE");
  return { ...reader, list };
}

async function record(db: Db, typed: Record<string, unknown> = {}) {
  return recordOf(await recordRelease(db, editor, newPersonRelease(typed), noon), "person");
}

test("an earlier view counts people withdrawn since, and shows nothing about them", async () => {
  const db = await openTestLedger();
  const { id } = await record(db, named);
  const reader = reading(db);
  expect(reader.list()).toMatchObject([{ name: "Inventada Ficticia", facility: "tocoron" }]);
  const input = withdrawInput.parse({ ...request(id), release: "1", version: "1", publicReason: "request" });
  written(await withdraw(db, editor, input, noon));
  expect(reader.list()).toEqual([]);
  expect(reader.list({}, 2)).toEqual([{ number: 1, headcount: 1, verification: "announced", hidden: true }]);
  expect(findRelease(reader.db, reader.view(2), 1)).toEqual({
    number: 1,
    headcount: 1,
    verification: "announced",
    hidden: true,
  });
  expect(countReleases(reader.db, reader.view(2), {}, "VE")).toEqual({ releases: 1, persons: 1 });
  expect(sumReleases(reader.db, reader.view(2))).toMatchObject([{ persons: 1 }]);
  expect(sumReleases(reader.db, reader.view())).toEqual([]);
  expect([2, 3].map((at) => findWithdrawal(reader.db, reader.view(at), 1))).toEqual([undefined, 3]);
});

test("an earlier view does not show the name, place or nationality of a person hidden now", async () => {
  const db = await openTestLedger();
  const { id } = await record(db, named);
  written(await hideNow(db, editor, hideNowInput.parse(request(id)), noon));
  const reader = reading(db);
  expect(JSON.stringify(reader.list({}, 2))).not.toMatch(/Inventada|tocoron|VE-D|CO|2026-03-09/);
});

test("in an earlier view, a filter by a place that is hidden now finds nobody", async () => {
  const db = await openTestLedger();
  const { id } = await record(db, named);
  const reader = reading(db);
  expect(reader.list({ place: "tocoron" })).toHaveLength(1);
  written(await hideNow(db, editor, hideNowInput.parse(request(id)), noon));
  expect(reader.list({ place: "tocoron" }, 2)).toEqual([]);
  expect(reader.list({ place: "VE-D" }, 2)).toEqual([]);
  expect(reader.list({ place: "?entity" }, 2)).toMatchObject([{ number: 1, hidden: true }]);
  expect(reader.list({ place: "?facility" }, 2)).toMatchObject([{ number: 1, hidden: true }]);
});

test("removing a place or a nationality removes it from earlier views too", async () => {
  const db = await openTestLedger();
  const shown = { detailPublic: "on", sources: [{ url: "https://example.org/detalle" }] };
  const { id } = await record(db, { "profile.nationalities": "CO", facility: "tocoron", ...shown });
  const reader = reading(db);
  expect(reader.list()).toMatchObject([{ facility: "tocoron", parts: [{ nationality: "CO" }] }]);
  const current = findDocument(db, "person", id);
  if (!current) throw new Error("the person has no current document");
  const document = structuredClone(current.document);
  const end = document.facts.detentions[0]?.end;
  if (end?.how === "release") end.release.detailPublic = false;
  const details = { action: "person.revise", requestId: "detail taken back" };
  const draft = { document, base: current.version };
  written(await writeChange(db, editor, details, noon, () => ({ ok: true, drafts: [draft] })));
  expect(reader.list()).toMatchObject([{ facility: null, parts: [{ nationality: "foreign_or_dual" }] }]);
  expect(reader.list({}, 2)).toMatchObject([{ number: 1, hidden: true }]);
});

test("a walk over all releases keeps its head while others publish and withdraw between two pages", async () => {
  const db = await openTestLedger();
  const people = [await record(db), await record(db), await record(db)];
  const reader = reading(db);
  const walk = walkReleases(reader.db, reader.view(), 1);
  expect(walk.next().value).toMatchObject([{ number: 3 }]);
  await record(db);
  const { id } = people[1] ?? { id: "" };
  const input = withdrawInput.parse({ ...request(id), release: "2", version: "1", publicReason: "duplicate" });
  written(await withdraw(db, editor, input, noon));
  expect([...walk]).toMatchObject([[{ number: 1 }], [{ number: 2, hidden: true }]]);
});

test("filters by day, nationality, place, kind and verification accept any value that may match", async () => {
  const db = await openTestLedger();
  await record(db, { day: "2026-02", ...named });
  await record(db, { day: "2026-03-01", kind: "exile", verification: "reported" });
  const parts = [{ nationality: "CO+VE", headcount: "3" }];
  written(await recordRelease(db, editor, groupRelease({ day: "2026-03-02", headcount: "4", parts }), noon));
  const { list } = reading(db);
  const found = (query: Record<string, string>) => list(query).map(({ number }) => number);
  expect(found({})).toEqual([3, 2, 1]);
  expect(found({ from: "2026-02-10", to: "2026-02-11" })).toEqual([1]);
  expect(found({ from: "2026-03-01" })).toEqual([3, 2]);
  expect(found({ nationality: "CO" })).toEqual([3, 1]);
  expect(found({ nationality: "CO+VE" })).toEqual([3]);
  expect(found({ nationality: "foreign_or_dual" })).toEqual([3, 1]);
  expect(found({ nationality: "home_only" })).toEqual([2]);
  expect(found({ nationality: "?" })).toEqual([3]);
  expect(found({ place: "tocoron" })).toEqual([1]);
  expect(found({ place: "VE-D" })).toEqual([1]);
  expect(found({ place: "?facility" })).toEqual([3, 2]);
  expect(found({ place: "?entity" })).toEqual([3, 2]);
  expect(found({ kind: "exile" })).toEqual([2]);
  expect(found({ verification: "reported" })).toEqual([2]);
  expect(found({ verification: "refuted" })).toEqual([]);
});

test("a list filtered by verifier finds publishers, families, lawyers and states, in both orders", async () => {
  const db = await openTestLedger();
  const verified = (verifiedBy: string, day: string) => record(db, { day, verification: "verified", verifiedBy });
  await verified("publisher:foro-penal", "2026-03-01");
  await verified("family", "2026-03-02");
  await verified("state:CO", "2026-03-03");
  await verified("publisher:foro-penal", "2026-03-04");
  const reader = reading(db);
  const found = (publisher: string, sort: "newest" | "oldest" = "newest") =>
    listReleases(reader.db, reader.view(), { publisher, sort, limit: 9 }, "VE").map(({ number }) => number);
  expect([found("foro-penal"), found("foro-penal", "oldest")]).toEqual([
    [4, 1],
    [1, 4],
  ]);
  expect([found("family"), found("state"), found("lawyer")]).toEqual([[2], [3], []]);
  expect(countReleases(reader.db, reader.view(), { publisher: "foro-penal" }, "VE")).toEqual({
    releases: 2,
    persons: 2,
  });
});

test("a nationality filter counts only persons of that nationality, not the rest of their group", async () => {
  const db = await openTestLedger();
  const parts = [
    { nationality: "CO", headcount: "3" },
    { nationality: "CO+VE", headcount: "3" },
    { nationality: "ES", headcount: "4" },
  ];
  written(await recordRelease(db, editor, groupRelease({ headcount: "10", parts }), noon));
  const { db: published, view } = reading(db);
  const persons = (nationality?: string) => countReleases(published, view(), { nationality }, "VE").persons;
  expect([undefined, "CO", "only-CO", "CO+VE", "ES", "only-VE", "foreign_or_dual"].map(persons)).toEqual([
    10, 6, 3, 3, 4, 0, 10,
  ]);
});

test("in an earlier view, a filter by a verifier that is hidden now finds nobody", async () => {
  const db = await openTestLedger();
  const { id } = await record(db, { verification: "verified", verifiedBy: "family" });
  const reader = reading(db);
  expect(reader.list({ publisher: "family" })).toHaveLength(1);
  const input = withdrawInput.parse({ ...request(id), release: "1", version: "1", publicReason: "request" });
  written(await withdraw(db, editor, input, noon));
  expect(reader.list({}, 2)).toMatchObject([{ hidden: true }]);
  expect(reader.list({ publisher: "family" }, 2)).toEqual([]);
});
