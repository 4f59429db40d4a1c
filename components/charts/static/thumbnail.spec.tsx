import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  exampleBarChart,
  examplePoint,
  exampleSeries,
  exampleTimeChart,
} from "@/components/charts/example-charts.fixture";
import { Thumbnail } from "./thumbnail";

const time = exampleTimeChart();
const [panel] = time.panels;
if (!panel) throw new Error("the example has no panel");

test("a thumbnail has no text and no link, and is hidden from screen readers", () => {
  for (const spec of [time, exampleBarChart()]) {
    const markup = renderToStaticMarkup(<Thumbnail spec={spec} />);
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).not.toMatch(/<(text|title|a)\b/);
  }
});

test("a point without neighbours is drawn as a dot", () => {
  const series = exampleSeries([examplePoint(time.to, panel.max)]);
  const spec = { ...time, panels: [{ ...panel, series: [series], gaps: [] }] };
  expect(renderToStaticMarkup(<Thumbnail spec={spec} />)).toContain('d="M100,0h0"');
});

test("a bar without a number is not drawn", () => {
  const spec = exampleBarChart();
  const bars = spec.groups.flatMap(({ rows }) => rows);
  const unknown = {
    ...spec,
    groups: spec.groups.map((group) => ({ ...group, rows: group.rows.map((bar) => ({ ...bar, value: null })) })),
  };
  const drawn = (each: typeof spec) => renderToStaticMarkup(<Thumbnail spec={each} />).match(/<rect/g)?.length ?? 0;
  expect(drawn(spec)).toBe(Math.min(8, bars.filter(({ value }) => value !== null).length));
  expect(drawn(unknown)).toBe(0);
});
