import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { covered } from "@/domain/testing/examples";
import { locales } from "@/messages/locale";
import { chartNames, choicesOf, drawChart } from "./catalogue";
import type { ChartContext } from "./chart-context";
import { type Choices, isAbsent } from "./entry";
import type { ChartSpec } from "./spec";

/** Returns every chart of the seeded ledger, for each choice that it offers, in each language. */
async function drawings(): Promise<{ name: string; choices: Choices; context: ChartContext; spec: ChartSpec }[]> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  const contexts = locales.map((locale) => covered(reader.context(undefined, locale)));
  onTestFinished(reader.close);
  return contexts.flatMap((context) =>
    chartNames.flatMap((name) => {
      const offered: Choices[] = choicesOf(name, context).flatMap((choice) =>
        choice.options.map(({ value }) => ({ [choice.name]: value })),
      );
      return [{}, ...offered].flatMap((choices) => {
        const drawn = drawChart(name, context, choices);
        return isAbsent(drawn) ? [] : [{ name, choices, context, spec: drawn }];
      });
    }),
  );
}

test("every choice that a chart offers is drawn, under the chart's own name and with a summary", async () => {
  const all = await drawings();
  expect(new Set(all.map(({ name }) => name))).toEqual(new Set(chartNames));
  for (const { name, spec } of all) {
    expect(spec.id).toBe(name);
    expect(spec.summary).not.toBe("");
    expect(spec.table.rows.length).toBeGreaterThan(0);
  }
});

test("every number has its sentence, and the table holds every number that is drawn", async () => {
  for (const { spec } of await drawings()) {
    const marks =
      spec.kind === "time"
        ? spec.panels.flatMap((panel) => panel.series.flatMap((series) => series.points))
        : spec.groups.flatMap((group) => group.rows);
    const sentences = new Set(spec.table.rows.map(({ facts }) => facts.sentence));
    for (const { value, facts, text } of marks) {
      expect(facts.value).toBe(value);
      expect(text.startsWith(facts.sentence)).toBe(true);
      expect(sentences).toContain(facts.sentence);
    }
    for (const { facts } of spec.table.rows) expect(facts.sentence).not.toBe("");
  }
});
