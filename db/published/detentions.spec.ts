import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { group, onto, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { detentionsQuery } from "@/domain/addresses/detentions-query";
import { hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import {
  countDetentions,
  findDetention,
  findDetentionOfRelease,
  findDetentionWithdrawal,
  listDetentions,
} from "./detentions";
import { sumDetentions } from "./sum-detentions";
import { walkDetentions } from "./walk-detentions";

const editor = { id: "user:1" };
const custody = [{ state: "prison", facility: "tocoron" }];
const detention = { from: "2025-06-01", publication: "published", custody };
const cited = { url: "https://example.org/detenida", outlet: "Diario Inventado" };
const named = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "CO",
};

async function detain(db: Db, of: Record<string, unknown> = {}, typed: Record<string, unknown> = {}) {
  return recordOf(
    await savePerson(db, editor, person({ detentions: [{ ...detention, ...of }], ...typed }), noon),
    "person",
  );
}

function reading(db: Db) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const list = (query: Record<string, string> = {}, at?: number, sort?: "oldest") =>
    listDetentions(reader.db, reader.view(at), { ...detentionsQuery.parse(query), sort }, "VE");
  const numbers = (query: Record<string, string> = {}, at?: number, sort?: "oldest") =>
    list(query, at, sort).map(({ number }) => number);
  return { ...reader, list, numbers };
}

/** Four detentions in order of their numbers: one with a full date, one with a partial date, two without. */
async function openFour() {
  const db = await openTestLedger();
  await detain(db, {}, named);
  await detain(db, { from: "2025-07", custody: [{ state: "house_arrest", federalEntity: "VE-A" }] });
  await detain(db, { from: "", end: { how: "death", day: "2025-12" } });
  const detention = { from: "", state: "whereabouts_unknown", publication: "published" };
  const form = { event: "detention", headcount: "4", parts: [{ nationality: "CO+VE", headcount: "4" }], detention };
  written(await saveGroup(db, editor, group({ ...form, release: undefined }), noon));
  return db;
}

test("a list is sorted by first day, without a day last, and pages equal the whole list in both orders", async () => {
  const { db, view, numbers, list } = reading(await openFour());
  expect(numbers()).toEqual([2, 1, 4, 3]);
  expect(numbers({}, undefined, "oldest")).toEqual([1, 2, 3, 4]);
  for (const sort of ["newest", "oldest"] as const) {
    const whole = listDetentions(db, view(), { limit: 10, sort }, "VE");
    const skipped = [0, 1, 2, 3].flatMap((skip) => listDetentions(db, view(), { limit: 1, skip, sort }, "VE"));
    expect(skipped).toEqual(whole);
    expect([...walkDetentions(db, view(), 1, { sort })].flat()).toEqual(whole);
    expect([...walkDetentions(db, view(), 3, { sort })].flat()).toEqual(whole);
  }
  expect(list()[1]).toMatchObject({ name: "Inventado Ficticio", facility: "tocoron", custody: "prison" });
});

test("filters by day, nationality, place and state accept any value that may match; an unknown day never matches", async () => {
  const { db, view, numbers } = reading(await openFour());
  expect(numbers({ from: "2025-07-10", to: "2025-07-11" })).toEqual([2]);
  expect(numbers({ to: "2025-12-31" })).toEqual([2, 1]);
  expect(numbers({ nationality: "CO" })).toEqual([1, 4]);
  expect(numbers({ nationality: "foreign_or_dual" })).toEqual([1, 4]);
  expect(numbers({ place: "tocoron" })).toEqual([1]);
  expect(numbers({ place: "VE-A" })).toEqual([2]);
  expect(numbers({ place: "?facility" })).not.toContain(1);
  expect(numbers({ place: "?entity" })).not.toContain(2);
  expect(numbers({ state: "held" })).toEqual([2, 1, 4]);
  expect(numbers({ state: "house_arrest" })).toEqual([2]);
  expect(numbers({ state: "whereabouts_unknown" })).toEqual([4]);
  expect(numbers({ state: "death" })).toEqual([3]);
  expect(numbers({ again: "yes" })).toEqual([]);
  expect(countDetentions(db, view(), {}, "VE")).toEqual({ detentions: 4, persons: 7 });
  expect(countDetentions(db, view(), { state: "held" }, "VE")).toEqual({ detentions: 3, persons: 6 });
  expect(countDetentions(db, view(), { nationality: "CO" }, "VE")).toEqual({ detentions: 2, persons: 5 });
  expect(countDetentions(db, view(), { nationality: "only-CO" }, "VE")).toEqual({ detentions: 1, persons: 1 });
});

test("a release and its detention link to each other; a later detention is marked as a further one", async () => {
  const db = await openTestLedger();
  const { id } = await detain(db, {}, named);
  written(await recordRelease(db, editor, personRelease(id, 1, { day: "2026-01-10" }), noon));
  const kept = {
    ...detention,
    id: "1",
    end: { how: "release", day: "2026-01-10", kind: "unknown", verification: "announced" },
  };
  const detentions = [
    { ...kept, end: { ...kept.end, publication: "published" } },
    { ...detention, from: "2026-02-01" },
  ];
  written(await savePerson(db, editor, person({ ...onto(id, 2), ...named, detentions }), noon));
  const reader = reading(db);
  expect(findDetentionOfRelease(reader.db, reader.view(), 1)).toBe(1);
  expect(reader.list({ state: "release" })).toMatchObject([{ number: 1, release: 1, endDay: "2026-01-10" }]);
  expect(reader.list({ again: "yes" })).toMatchObject([{ number: 2, ordinal: 2, ended: null }]);
  expect(reader.list({ again: "no" })).toMatchObject([{ number: 1, ordinal: 1 }]);
  const cells = sumDetentions(reader.db, reader.view());
  expect(cells.map(({ ended, again, persons, nationality }) => [ended, again, persons, nationality])).toEqual(
    expect.arrayContaining([
      ["release", false, 1, "CO"],
      [null, true, 1, "CO"],
    ]),
  );
});

test("an earlier view counts people hidden since and shows nothing about them, under any filter", async () => {
  const db = await openTestLedger();
  const { id } = await detain(db, {}, named);
  const reader = reading(db);
  const then = reader.view().head;
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type: "person", id }), noon));
  expect(reader.list()).toEqual([]);
  expect(reader.list({}, then)).toEqual([{ number: 1, headcount: 1, hidden: true }]);
  expect(findDetention(reader.db, reader.view(then), 1)).toEqual({ number: 1, headcount: 1, hidden: true });
  const queries: Record<string, string>[] = [
    { place: "tocoron" },
    { nationality: "CO" },
    { state: "prison" },
    { from: "2025-06-01" },
  ];
  for (const query of queries) {
    expect(reader.numbers(query, then)).toEqual([]);
  }
  expect(sumDetentions(reader.db, reader.view(then))).toMatchObject([{ persons: 1 }]);
  expect([then, then + 1].map((at) => findDetentionWithdrawal(reader.db, reader.view(at), 1))).toEqual([
    undefined,
    then + 1,
  ]);
});

test("a moved person is still shown at the place of an earlier view; a person who discloses less now is not", async () => {
  const db = await openTestLedger();
  const { id } = await detain(db, {}, named);
  const reader = reading(db);
  const then = reader.view().head;
  const moved = [...custody, { from: "2026-01-01", state: "house_arrest" }];
  const revise = (version: number, of: object, typed: object) =>
    savePerson(
      db,
      editor,
      person({ ...onto(id, version), detentions: [{ ...detention, id: "1", ...of }], ...typed }),
      noon,
    );
  written(await revise(1, { custody: moved }, named));
  expect(reader.list({ place: "tocoron" }, then)).toMatchObject([{ number: 1, facility: "tocoron" }]);
  written(await revise(2, { custody: moved }, { ...named, disclosure: "initials" }));
  expect(reader.list()).toMatchObject([{ name: "I. F.", facility: null }]);
  expect(reader.list({}, then)).toEqual([{ number: 1, headcount: 1, hidden: true }]);
});

/**
 * Records a released person whose detention cites its own source, then withdraws the release. Returns the head of the
 * release.
 */
async function withdrawnRelease(db: Db, publicReason: string) {
  const { id } = await detain(db, { sources: [cited] }, named);
  const { head } = written(await recordRelease(db, editor, personRelease(id, 1), noon));
  const input = { requestId: randomUUID(), type: "person", id, release: "1", version: "2", publicReason };
  written(await withdraw(db, editor, withdrawInput.parse(input), noon));
  return { head: head ?? 0, id };
}

test.each(["request", "protection"])(
  "withdrawing a release because of its person (%s) also withdraws the detention",
  async (reason) => {
    const db = await openTestLedger();
    const { head } = await withdrawnRelease(db, reason);
    const reader = reading(db);
    expect(reader.list()).toEqual([]);
    expect(reader.list({}, head)).toMatchObject([{ hidden: true }]);
    expect(findDetentionOfRelease(reader.db, reader.view(head), 1)).toBeUndefined();
  },
);

test("withdrawing a release as an error keeps the detention open, and no past view shows the end", async () => {
  const db = await openTestLedger();
  const { head } = await withdrawnRelease(db, "source_error");
  const reader = reading(db);
  expect(reader.list()).toMatchObject([{ number: 1, ended: null, endDay: null, release: null, facility: "tocoron" }]);
  expect(reader.list({}, head - 1)).toMatchObject([{ number: 1, ended: null }]);
  expect(reader.list({}, head)).toEqual([{ number: 1, headcount: 1, hidden: true }]);
  expect(reader.list({ state: "release" }, head)).toEqual([]);
  expect(findDetentionOfRelease(reader.db, reader.view(head), 1)).toBeUndefined();
});

test("a refuted release ends nothing: the detention continues, links to it, and keeps its past view", async () => {
  const db = await openTestLedger();
  const release = { how: "release", day: "2026-03-08", kind: "unknown", publication: "published" };
  const announced = { ...release, verification: "announced" };
  const { id, version } = await detain(db, { sources: [cited], end: announced });
  const { head } = reading(db).view();
  const found = { ...detention, id: "1", sources: [cited], end: { ...release, verification: "refuted" } };
  const form = person({ ...onto(id, version), change: "correction", publicReason: "refuted", detentions: [found] });
  written(await savePerson(db, editor, form, noon));
  const reader = reading(db);
  expect(reader.list()).toMatchObject([{ number: 1, ended: null, endDay: null, release: 1 }]);
  expect(reader.numbers({ state: "held" })).toEqual([1]);
  expect(reader.numbers({ state: "release" })).toEqual([]);
  expect(reader.list({}, head)).toMatchObject([{ number: 1, ended: "release", endDay: "2026-03-08" }]);
});
