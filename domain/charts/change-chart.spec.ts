import { expect, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import type { Locale } from "@/messages/locale";
import { changeEntry } from "./change-chart";
import { type Choices, type Drawn, isAbsent } from "./entry";
import type { BarChart } from "./spec";

const march = { from: "fp-detained-2026-03-23", to: "fp-detained-2026-03-30" };
const before = { from: "fp-detained-2025-02-10", to: "fp-detained-2025-03-17" };

/** Draws the chart of the seeded ledger for an address. */
async function draw(locale: Locale, choices: Choices): Promise<Drawn> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  const context = reader.context(undefined, locale);
  reader.close();
  return changeEntry.draw(context, choices);
}

async function drawn(locale: Locale, choices: Choices): Promise<BarChart> {
  const chart = await draw(locale, choices);
  if (isAbsent(chart) || chart.kind !== "bars") throw new Error("nothing is drawn");
  return chart;
}

/** Returns why nothing is drawn for an address. */
async function absent(locale: Locale, choices: Choices): Promise<string> {
  const chart = await draw(locale, choices);
  return isAbsent(chart) ? chart.absent : "";
}

test("the change of March 2026 is stated exactly in both languages", async () => {
  expect((await drawn("es", march)).summary).toBe(
    "Entre el 23 y el 30 de marzo de 2026, Foro Penal pasó de 503 a 490 (−13). Contó 1 nueva detención y 34 excarcelaciones. Casos que la fuente no detalla: +20.",
  );
  expect((await drawn("en", march)).summary).toBe(
    "Between 23 and 30 March 2026, Foro Penal’s count went from 503 to 490 (−13). It counted 1 new arrest and 34 releases. Not explained by the source: +20.",
  );
});

test("each step of the waterfall begins where the one before ended, and the last reaches the later count", async () => {
  const rows = (await drawn("es", march)).groups.flatMap((group) => group.rows);
  expect(rows.map(({ start, value, valueLabel }) => [start, value, valueLabel])).toEqual([
    [undefined, 503, "503"],
    [503, 1, "+1"],
    [504, -34, "−34"],
    [470, 20, "+20"],
    [undefined, 490, "490"],
  ]);
  expect(rows.map(({ hatched = false }) => hatched)).toEqual([false, false, false, true, false]);
});

test("a change of which nothing was published is not explained, and the table shows the whole difference", async () => {
  const chart = await drawn("es", before);
  expect(chart.table.rows.map(({ cells }) => cells[1])).toEqual(["1.194", null, null, "−300", "894"]);
  expect(chart.table.rows.map(({ facts }) => facts.value)).toEqual([1194, null, null, -300, 894]);
  expect(chart.summary).toContain("pasó de 1.194 a 894 (−300). Lo publicado no explica esta diferencia.");
});

test("a running total between the two counts explains part, with its own dates, and says what it leaves out", async () => {
  const chart = await drawn("en", { from: "fp-detained-2026-01-05", to: "fp-detained-2026-01-28" });
  expect(chart.summary).toBe(
    "Between 5 and 28 January 2026, Foro Penal’s count went from 806 to 711 (−95). " +
      "It counted 300 releases (8–28 January 2026). Its totals leave out 6–7 January 2026. " +
      "It did not publish new arrests. Not explained by the source: +205.",
  );
  const [, arrests, releases, residual] = chart.table.rows;
  expect(arrests?.facts.value).toBeNull();
  expect([releases?.facts.since, releases?.facts.asOf, releases?.facts.publisher]).toEqual([
    "2026-01-08",
    "2026-01-28",
    "foro-penal",
  ]);
  expect(residual?.cells).toEqual(["Not explained by the source", "+205", expect.stringContaining("January 2026")]);
});

test("the difference of two running totals is calculated by us, from the earlier cut-off to the later", async () => {
  const chart = await drawn("es", { from: "fp-detained-2026-01-28", to: "fp-detained-2026-02-09" });
  const released = chart.table.rows.find(({ id }) => id === "released")?.facts;
  expect(released).toMatchObject({ value: -126, since: "2026-01-28", asOf: "2026-02-09", kind: "derived" });
  expect(released?.sentence).toContain("diferencia entre dos totales de Foro Penal, calculada por Vigilia");
});

test("the sum over several bulletins is attributed to us, not to the publisher", async () => {
  const chart = await drawn("en", { from: "fp-detained-2026-03-23", to: "fp-detained-2026-05-04" });
  const [, arrests] = chart.table.rows;
  expect([arrests?.facts.value, arrests?.facts.kind, arrests?.facts.publisher]).toEqual([7, "derived", "vigilia"]);
});

test("the footer links the pages of both counts", async () => {
  const { sources } = (await drawn("es", march)).footer;
  expect(sources.map(({ label }) => label.split(" · ")[1])).toEqual(["23 de marzo de 2026", "30 de marzo de 2026"]);
  for (const { url } of sources) expect(url).toMatch(/^https?:/);
});

test("without a choice it shows the newest change of the lead publisher", async () => {
  const ids = (await drawn("es", {})).groups[0]?.rows.map(({ id }) => id) ?? [];
  const [first, last] = [ids[0] ?? "", ids.at(-1) ?? ""];
  expect(ids.slice(1, -1)).toEqual(["imprisoned", "released", "not_itemised"]);
  expect([first >= "fp-detained-2026-04-27", last >= "fp-detained-2026-05-04"]).toEqual([true, true]);
});

test("an unknown id, a lower bound, a month and a flow are each explained by name", async () => {
  expect(await absent("es", { from: "nowhere" })).toContain("«nowhere», en «from», no es ningún conteo");
  expect(await absent("es", { from: "fp-detained-2026-02-16" })).toContain("«más de 600»");
  expect(await absent("en", { from: "fp-detained-2025-06", to: "fp-detained-2025-07-05" })).toContain("only the month");
  expect(await absent("en", { publisher: "ve-government" })).toContain("not two by “Government”");
});

test("an older change says when the newest figure of its series is old, not that it is itself the newest", async () => {
  const { asOf, stale } = (await drawn("es", march)).footer;
  expect(asOf).toContain("30 de marzo de 2026");
  expect(stale ?? "").not.toContain("30 de marzo de 2026");
});
