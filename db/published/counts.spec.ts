import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { withdraw } from "@/db/records/withdraw";
import { count, onto } from "@/db/testing/forms";
import { markCounts } from "@/db/testing/mark-counts";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { countListQuery } from "@/domain/addresses/counts-query";
import { withdrawInput } from "@/domain/inputs/withdraw";
import { countCounts, findCount, findCountWithdrawal, listAllCounts, listCounts } from "./counts";
import { listNewestCounts } from "./newest";
import { walkCounts } from "./walk-counts";

const editor = { id: "user:1" };

/** Opens a ledger with some counts. Returns the path of its public side and a function to write more. */
async function openLedger(given: Record<string, unknown>[]) {
  const db = await openTestLedger();
  const save = async (typed: Record<string, unknown>) =>
    recordOf(await saveCount(db, editor, count(typed), noon), "count").id;
  const ids: string[] = [];
  for (const typed of given) ids.push(await save(typed));
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return { db, save, ids, reader };
}

const days = [{ asOf: "2026-01-05" }, { asOf: "2026-02", value: "700" }, { asOf: "2026-02-20", value: "690" }];

test("filters on a list of counts accept any date that may match, and both sort orders work", async () => {
  const { reader, ids } = await openLedger([...days, { measure: "released", since: "2026-01-08", asOf: "2026-03-01" }]);
  const found = (typed: Record<string, string>) => {
    const query = countListQuery.parse(typed);
    const rows = listCounts(reader.db, reader.view(), { ...query, limit: 50 }).map(({ id }) => id);
    expect(countCounts(reader.db, reader.view(), query)).toBe(rows.length);
    return rows.map((id) => ids.indexOf(id));
  };
  expect(found({})).toEqual([3, 2, 1, 0]);
  expect(found({ sort: "oldest" })).toEqual([0, 1, 2, 3]);
  expect(found({ measure: "released" })).toEqual([3]);
  expect(found({ from: "2026-02-15", to: "2026-02-16" })).toEqual([1]);
  expect(found({ standing: "contradicted" })).toEqual([]);
});

test("a walk over counts keeps its head and its filter while others publish between two pages", async () => {
  const { reader, ids, save } = await openLedger(days);
  for (const sort of ["newest", "oldest"] as const) {
    const walk = walkCounts(reader.db, reader.view(3 + 1), 1, { measure: "detained", sort });
    const [first] = walk.next().value ?? [];
    await save({ asOf: sort === "newest" ? "2026-01-20" : "2026-01-25", value: "1" });
    const rest = [...walk].flat();
    const walked = [first, ...rest].map((each) => each?.id);
    expect(sort === "newest" ? walked.toReversed() : walked).toEqual(ids);
  }
});

test("a withdrawn count appears only in earlier views; later views give the head of its withdrawal", async () => {
  const { db, reader, ids } = await openLedger(days);
  const [id = ""] = ids;
  const before = reader.view().head;
  const input = withdrawInput.parse({
    requestId: "take-back",
    type: "count",
    id,
    version: "1",
    publicReason: "entry_error",
  });
  written(await withdraw(db, editor, input, noon));
  expect(findCount(reader.db, reader.view(), id)).toBeUndefined();
  expect(findCount(reader.db, reader.view(before), id)).toMatchObject({ id });
  expect([before, before + 1].map((at) => findCountWithdrawal(reader.db, reader.view(at), id))).toEqual([
    undefined,
    before + 1,
  ]);
  expect(findCountWithdrawal(reader.db, reader.view(), "never-there")).toBeUndefined();
});

test("a count is under review from the head that begins it until the head that ends it, in every read", async () => {
  const { db, reader, ids } = await openLedger(days);
  const [id = "", other] = ids;
  const { head: opened } = await markCounts(db, [id], true);
  const { head: ended } = await markCounts(db, [id], false);
  const marked = (at?: number) => {
    const view = reader.view(at);
    const reads = [listAllCounts(reader.db, view), listCounts(reader.db, view, { limit: 50 })];
    expect(reads.map((read) => read.length)).toEqual([3, 3]);
    expect(countCounts(reader.db, view, {})).toBe(3);
    expect(findCount(reader.db, view, other ?? "")?.underReview).toBe(false);
    const found = findCount(reader.db, view, id);
    return [found, ...reads.map((read) => read.find((each) => each.id === id))].map((each) => each?.underReview);
  };
  expect(marked(opened - 1)).toEqual([false, false, false]);
  expect(marked(opened)).toEqual([true, true, true]);
  expect(marked(ended)).toEqual([false, false, false]);
  expect(marked()).toEqual([false, false, false]);
  expect(newest(reader, opened - 1, id)).toBeLessThan(opened);
  expect(newest(reader, opened, id)).toBe(opened);
  expect(newest(reader, ended, id)).toBe(ended);
});

test("a review goes on when its count changes, and the count is marked once", async () => {
  const { db, reader, ids } = await openLedger(days);
  const [id = ""] = ids;
  await markCounts(db, [id], true);
  written(await saveCount(db, editor, count({ ...onto(id, 1), asOf: "2026-01-05", value: "99" }), noon));
  expect(listCounts(reader.db, reader.view(), { limit: 50 }).map((each) => [each.id, each.underReview])).toEqual([
    [id, true],
    ...ids.slice(1).map((each) => [each, false]),
  ]);
  expect(findCount(reader.db, reader.view(), id)?.value).toBe(99);
});

function newest(reader: ReturnType<typeof publicReader>, at: number, id: string): number | undefined {
  return listNewestCounts(reader.db, reader.view(at), 50).find(({ key }) => key === id)?.lastHead;
}
