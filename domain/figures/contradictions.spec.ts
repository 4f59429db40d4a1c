import { expect, test } from "vitest";
import { type Compared, contradictionsOf } from "./contradictions";

const figure = (id: string, asOf: string, value: number | null, rest: Partial<Compared> = {}): Compared => ({
  ...{ id, asOf, value, publisher: "inventada", measure: "released", since: "2026-01-08", cutoffTime: null },
  ...{ qualifier: "exact", standing: "stands" },
  ...rest,
});
const stock = (id: string, asOf: string, value: number) =>
  figure(id, asOf, value, { measure: "detained", since: null });
const found = (count: Compared, others: Compared[], parts: { category: string; value: number }[] = []) =>
  contradictionsOf(
    { ...count, parts: parts.map((part) => ({ dimension: "movement_since_previous", ...part })) },
    others,
  ).map(({ kind, other }) => `${kind} ${other.id}`);

test("another value for the same moment is a contradiction; another cut-off or series, or the same value, is not", () => {
  const count = figure("new", "2026-03-09", 40);
  expect(found(count, [figure("a", "2026-03-09", 41)])).toEqual(["same_day a"]);
  expect(found(count, [figure("a", "2026-03-09", 40), figure("new", "2026-03-09", 39)])).toEqual([]);
  expect(found(count, [figure("a", "2026-03-09", 41, { publisher: "otra" })])).toEqual([]);
  expect(found(count, [figure("a", "2026-03-09", 41, { since: "2026-03-09" })])).toEqual([]);
  const evening = figure("new", "2026-03-09", 40, { cutoffTime: "18:00" });
  expect(found(evening, [figure("a", "2026-03-09", 38, { cutoffTime: "12:00" })])).toEqual([]);
});

test("a running total that falls is a contradiction, whichever of the two is logged later", () => {
  expect(found(figure("new", "2026-03-09", 40), [figure("a", "2026-03-08", 41)])).toEqual(["total_falls a"]);
  expect(found(figure("new", "2026-03-08", 41), [figure("a", "2026-03-09", 40)])).toEqual(["total_falls a"]);
  expect(found(figure("new", "2026-03-09", 40), [figure("a", "2026-03", 50)])).toEqual([]);
  expect(found(stock("new", "2026-03-09", 40), [stock("a", "2026-03-08", 41)])).toEqual([]);
});

test("a stock that moves by more than its bulletin's movement contradicts the one before", () => {
  const others = [stock("a", "2026-03-02", 100), stock("b", "2026-02-23", 500), stock("c", "2026-03-16", 1)];
  const parts = [
    { category: "imprisoned", value: 5 },
    { category: "released", value: 10 },
  ];
  expect(found(stock("new", "2026-03-09", 95), others, parts)).toEqual([]);
  expect(found(stock("new", "2026-03-09", 106), others, parts)).toEqual(["stock_jumps a"]);
  expect(found(stock("new", "2026-03-09", 89), others, parts)).toEqual(["stock_jumps a"]);
  expect(found(stock("new", "2026-03-09", 150), others, [{ category: "released", value: 10 }])).toEqual([]);
});

test("words, lower bounds and figures known as contradicted are compared with nothing", () => {
  const count = figure("new", "2026-03-09", 40);
  expect(found(count, [figure("a", "2026-03-09", 41, { standing: "contradicted" })])).toEqual([]);
  expect(found(count, [figure("a", "2026-03-09", 41, { qualifier: "more_than" })])).toEqual([]);
  expect(found({ ...count, value: null, qualifier: "unquantified" }, [figure("a", "2026-03-09", 41)])).toEqual([]);
});
