import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import type { FigureFacts } from "@/domain/figures/facts";
import { chartNames, choicesOf, drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { ChartSpec, Tone } from "./spec";

type Mark = { chart: string; tone: Tone; facts: FigureFacts };

/** Returns every bar and point of every chart of the seed, for each value of each of its switches. */
async function seededMarks(): Promise<Mark[]> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const context = reader.context();
  return chartNames.flatMap((name) => {
    const offered = choicesOf(name, context).flatMap((choice) =>
      choice.options.map(({ value }) => ({ [choice.name]: value })),
    );
    const drawn = [{}, ...offered].map((choices) => drawChart(name, context, choices));
    return drawn.flatMap((each) => (isAbsent(each) ? [] : marksOf(each)));
  });
}

function marksOf(spec: ChartSpec): Mark[] {
  if (spec.kind === "bars")
    return spec.groups.flatMap(({ rows }) => rows.map(({ tone, facts }) => ({ chart: spec.id, tone, facts })));
  const series = spec.panels.flatMap((panel) => panel.series);
  return series.flatMap(({ tone, points }) => points.map(({ facts }) => ({ chart: spec.id, tone, facts })));
}

const isRelease = ({ subject }: FigureFacts) =>
  /^(released|logged\.(?!detentions)|amnest|full_free)|\.released$/.test(subject);
const isOfForeigners = ({ subject }: FigureFacts) => /foreign|dual|nationality/.test(subject);

/** What a figure must be to have a colour. */
const meanings: Record<Exclude<Tone, "other">, (facts: FigureFacts) => boolean> = {
  detained: (facts) => !isRelease(facts) && !isOfForeigners(facts) && facts.kind !== "announced",
  part: (facts) => !isRelease(facts) && !isOfForeigners(facts) && facts.subject.includes("."),
  foreign: (facts) => !isRelease(facts) && isOfForeigners(facts),
  venezuelan: ({ subject }) => subject.endsWith("home_only"),
  verified: (facts) => isRelease(facts) && ["verified", "derived"].includes(facts.kind),
  announced: ({ kind }) => kind === "announced",
  reported: ({ kind }) => kind === "reported",
};

test("a colour has one meaning in all charts", async () => {
  const marks = await seededMarks();
  expect(marks.length).toBeGreaterThan(1000);
  const wrong = marks.filter(({ tone, facts }) => tone !== "other" && !meanings[tone](facts));
  expect([...new Set(wrong.map(({ chart, tone, facts }) => `${chart}: ${facts.subject} is ${tone}`))]).toEqual([]);
});
