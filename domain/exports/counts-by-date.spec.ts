import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { countsByDate } from "./counts-by-date";

const publishers = publishersOf({ lead: "ngo", other: "authority" });
const released = { measure: "released", since: "2026-01-08" } as const;

test("each date has one row and each series one column; a cell is the drawn figure, and blank if nothing was published", () => {
  const counts = [
    countOf({ asOf: "2026-01-28", value: 711 }),
    countOf({ asOf: "2026-01-05", value: 806 }),
    countOf({ asOf: "2026-01-05", value: 900, standing: "contradicted" }),
    countOf({ asOf: "2026-01-28", value: 297, ...released }),
    countOf({ asOf: "2026-01-28", value: 302, ...released }),
    countOf({ asOf: "2026-01-28", value: 400, ...released, publisher: "other", since: null }),
  ];
  const { series, rows, figures } = countsByDate(counts, publishers, "en");
  expect(series.map(({ key }) => key)).toEqual(["lead detained ", "lead released 2026-01-08", "other released "]);
  expect(rows).toEqual([
    { date: "2026-01-05", values: [806, null, null] },
    { date: "2026-01-28", values: [711, 302, 400] },
  ]);
  expect(new Set(series.map(({ label }) => label)).size).toBe(3);
  expect(figures.map(({ figure }) => figure.value)).toEqual([806, 711, 302, 400]);
});

test("a figure that was announced only in words is blank, never zero, and a real zero is kept", () => {
  const counts = [
    countOf({ asOf: "2026-01-05", value: null, qualifier: "unquantified" }),
    countOf({ asOf: "2026-01-06", value: 0 }),
  ];
  expect(countsByDate(counts, publishers, "es").rows.map(({ values }) => values)).toEqual([[null], [0]]);
});
