import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { undoChange } from "@/db/records/undo-change";
import { publishedCountParts, publishedCounts } from "@/db/schema/published-counts";
import { count, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { undoInput } from "@/domain/inputs/undo";
import { listCountsForDesk } from "./list-counts-for-desk";
import { saveCount } from "./save-count";

const editor = { id: "user:1" };

test("a count is saved with its parts under a readable id, and published", async () => {
  const db = await openTestLedger();
  const parts = [
    { dimension: "gender", category: "female", value: "40" },
    { dimension: "gender", category: "male", value: "60" },
    { dimension: "sector", category: "military", value: "" },
    { dimension: "nationality", category: "CO+VE", value: "2" },
    { dimension: "facility", category: "tocoron", value: "0" },
  ];
  const sources = [{ url: "https://ejemplo.test/boletin", tier: "A" }];
  const outcome = written(await saveCount(db, editor, count({ parts, sources }), noon));
  expect(recordOf(outcome, "count").id).toBe("foro-penal-detained-2026-03-09-100");
  expect(db.select().from(publishedCounts).all()).toMatchObject([{ value: 100, source: "1", tier: "A" }]);
  expect(db.select().from(publishedCountParts).all()).toHaveLength(4);
});

test("deaths in custody are saved with their window and parts, and a figure of them may not begin after its end", async () => {
  const db = await openTestLedger();
  const parts = [
    { dimension: "health", category: "seriously_ill", value: "2" },
    { dimension: "profession", category: "union_member", value: "1" },
    { dimension: "family_relation", category: "relative_of_wanted", value: "0" },
  ];
  const deaths = { measure: "died_in_custody", value: "3", parts };
  expect(refusals(await saveCount(db, editor, count({ ...deaths, since: "2026-03-10" }), noon))).toEqual([
    "end_before_start since",
  ]);
  written(await saveCount(db, editor, count({ ...deaths, since: "2026-01-08" }), noon));
  expect(db.select().from(publishedCounts).all()).toMatchObject([{ measure: "died_in_custody", since: "2026-01-08" }]);
  expect(db.select().from(publishedCountParts).all()).toHaveLength(3);
});

test("a bulletin is one change: each figure with a number is a count with the same publisher, day and sources", async () => {
  const db = await openTestLedger();
  const parts = [{ dimension: "health", category: "seriously_ill", value: "2" }];
  const figures = [
    { measure: "released", since: "2026-01-08", value: "" },
    { measure: "died_in_custody", since: "2026-01-08", value: "3", qualifier: "at_least", parts },
  ];
  const { records } = written(await saveCount(db, editor, count({ figures, note: "Del sábado" }), noon));
  const ids = records.filter(({ type }) => type === "count").map(({ id }) => id);
  expect(ids).toEqual(["foro-penal-detained-2026-03-09-100", "foro-penal-died_in_custody-2026-03-09-3"]);
  const [detained, deaths] = ids.map((id) => findDocument(db, "count", id)?.document);
  expect(deaths?.facts).toMatchObject({ since: "2026-01-08", qualifier: "at_least", asOf: "2026-03-09" });
  expect(deaths?.facts.citations).toEqual(detained?.facts.citations);
  expect(deaths?.identity?.note).toBe("");
});

test("a problem of a further figure is at its own row, and nothing of the bulletin is written", async () => {
  const db = await openTestLedger();
  const parts = [
    { dimension: "gender", category: "male", value: "" },
    { dimension: "gender", category: "civilian", value: "1" },
  ];
  const figures = [
    { measure: "registered_late", value: "" },
    { measure: "released", since: "2026-03-10", value: "4", parts },
    { measure: "detained", value: "99" },
  ];
  expect(refusals(await saveCount(db, editor, count({ figures }), noon))).toEqual([
    "end_before_start figures.1.since",
    "category_invalid figures.1.parts.1.category",
    "measure_repeated figures.2.value",
  ]);
  expect(listCountsForDesk(db).items).toEqual([]);
});

test("the same figure saved again gets its own id", async () => {
  const db = await openTestLedger();
  await saveCount(db, editor, count(), noon);
  expect(recordOf(await saveCount(db, editor, count(), noon), "count").id).toBe("foro-penal-detained-2026-03-09-100-2");
});

test("a figure saved again after its first record was undone gets its own id", async () => {
  const db = await openTestLedger();
  const draft = count({ publication: "draft" });
  const { change } = written(await saveCount(db, editor, draft, noon));
  written(await undoChange(db, editor, undoInput.parse({ requestId: "request-undo", of: String(change) }), noon));
  const again = await saveCount(db, editor, { ...draft, requestId: "request-again" }, noon);
  expect(recordOf(again, "count").id).toBe("foro-penal-detained-2026-03-09-100-2");
});

test("parts that exceed the total are refused until the editor keeps them as published", async () => {
  const db = await openTestLedger();
  const parts = [
    { dimension: "gender", category: "female", value: "41" },
    { dimension: "gender", category: "male", value: "60" },
  ];
  const refused = await saveCount(db, editor, count({ parts }), noon);
  expect(refused).toMatchObject({
    problems: [
      { code: "parts_exceed_total", field: "keepAsPublished", values: { dimension: "gender", sum: 101, total: 100 } },
    ],
  });
  written(await saveCount(db, editor, count({ parts, keepAsPublished: "on" }), noon));
});

test.each([
  ["of an unknown publisher", { publisher: "nadie" }, "publisher_unknown publisher"],
  ["tomorrow", { asOf: "2026-03-11" }, "date_future asOf"],
  ["without a number", { value: "" }, "value_missing value"],
  ["announced in words but with a number", { qualifier: "unquantified" }, "value_unexpected value"],
  ["a stock with a window", { since: "2026-01-08" }, "since_on_stock since"],
  ["a window that ends before it begins", { measure: "released", since: "2026-03-10" }, "end_before_start since"],
  [
    "a category of another dimension",
    { parts: [{ dimension: "gender", category: "civilian", value: "1" }] },
    "category_invalid parts.0.category",
  ],
  [
    "a wrong part below others without a value",
    {
      parts: [
        { dimension: "gender", category: "female", value: "" },
        { dimension: "gender", category: "civilian", value: "1" },
      ],
    },
    "category_invalid parts.1.category",
  ],
  [
    "a place that is none",
    { parts: [{ dimension: "facility", category: "ninguno", value: "1" }] },
    "facility_unknown parts.0.category",
  ],
])("a count %s is refused", async (_what, typed, refusal) => {
  const db = await openTestLedger();
  expect(refusals(await saveCount(db, editor, count(typed), noon))).toEqual([refusal]);
});

test("correcting a published count requires a public reason and keeps its id", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  const corrected = { id, version: "1", value: "101", change: "correction" };
  expect(refusals(await saveCount(db, editor, count(corrected), noon))).toEqual([
    "public_reason_required publicReason",
  ]);
  written(await saveCount(db, editor, count({ ...corrected, publicReason: "entry_error" }), noon));
  const now = db.select().from(publishedCounts).where(isNull(publishedCounts.toHead)).all();
  expect(now).toMatchObject([{ id, value: 101 }]);
  expect(refusals(await saveCount(db, editor, count({ ...onto(id, 2), publisher: "gobierno" }), noon))).toEqual([
    "publisher_fixed publisher",
  ]);
});

test("a stale count is refused with the current count", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  await saveCount(db, editor, count({ ...onto(id, 1), value: "99" }), noon);
  const late = await saveCount(db, editor, count({ ...onto(id, 1), value: "98" }), noon);
  expect(late).toMatchObject({
    problems: [{ code: "stale", current: { version: 2, document: { facts: { value: 99 } } } }],
  });
  expect(findDocument(db, "count", id)).toMatchObject({ version: 2 });
});

test("the desk lists counts newest first, in pages", async () => {
  const db = await openTestLedger();
  for (const asOf of ["2026-01-05", "2026-02", "2026-03-01"]) await saveCount(db, editor, count({ asOf }), noon);
  const first = listCountsForDesk(db, { limit: 2 });
  expect(first.items.map((item) => item.asOf)).toEqual(["2026-03-01", "2026-02"]);
  const second = listCountsForDesk(db, { limit: 2, after: first.next ?? undefined });
  expect(second).toMatchObject({ items: [{ asOf: "2026-01-05" }], next: null });
});
