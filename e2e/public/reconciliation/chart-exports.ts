import { parse } from "csv-parse/sync";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";
import type { Choices } from "@/domain/charts/entry";
import type { Bar, ChartSpec, Point } from "@/domain/charts/spec";
import { type Edition, frozenAddress, shortHash } from "@/domain/view/edition";
import { readChart, readPicture, type ShownChart } from "./read-chart";

/** The reference for an export: the drawn chart, its address, and the state of the ledger. */
export type DrawnChart = {
  spec: ChartSpec;
  edition: Edition;
  choices: Choices;
  /** The address that a reader shares. */
  shared: string;
};

/** `actual` and `expected` must be equal. */
type Comparison = { actual: unknown; expected: unknown };

/** An export of a chart: its address, and what it must contain of the drawn chart. */
export type ChartExport = {
  name: string;
  path: (chart: string) => string;
  /** Status for a choice without data: a page explains it, a file does not exist. */
  absentStatus: 200 | 404;
  compare: (body: string, drawn: DrawnChart) => Comparison;
};

/** Every export of a chart that takes its choices. Add new exports here. */
export const chartExports: ChartExport[] = [
  { name: "page", path: (chart) => `/charts/${chart}`, absentStatus: 200, compare: comparePage },
  { name: "frame", path: (chart) => `/embed/${chart}`, absentStatus: 200, compare: compareFrame },
  { name: "CSV", path: (chart) => `/charts/${chart}.csv`, absentStatus: 404, compare: compareCsv },
  { name: "CSV for Excel", path: (chart) => `/charts/${chart}.excel.csv`, absentStatus: 404, compare: compareExcelCsv },
  { name: "JSON", path: (chart) => `/charts/${chart}.json`, absentStatus: 404, compare: compareJson },
  { name: "SVG", path: (chart) => `/charts/${chart}.svg`, absentStatus: 404, compare: compareSvg },
];

/** Returns every point and bar of a chart in drawing order. */
export function marksOf(spec: ChartSpec): (Point | Bar)[] {
  return spec.kind === "time"
    ? spec.panels.flatMap(({ series }) => series.flatMap(({ points }) => points))
    : spec.groups.flatMap(({ rows }) => rows);
}

function compareFrame(body: string, { spec }: DrawnChart): Comparison {
  const shown = readChart(body);
  return { actual: figureOf(spec, shown), expected: expectedFigure(spec) };
}

/** The page has the embedded figure, and more to take: share text, citations, embed code. */
function comparePage(body: string, { spec, ...drawn }: DrawnChart): Comparison {
  const shown = readChart(body);
  const { edition, choices, shared } = drawn;
  const frozen = frozenAddress(edition, `/${spec.locale}/charts/${spec.id}`, choices);
  const frame = frozenAddress(edition, `/${spec.locale}/embed/${spec.id}`, choices);
  const version = [String(edition.head), shortHash(edition.hash), frozen];
  const [first = "", share = "", , frozenFrame = "", plain = "", apa = ""] = shown.copied;
  return {
    actual: {
      ...figureOf(spec, shown),
      share,
      missing: {
        citation: missing([spec.summary, ...version], first),
        plain: missing([spec.summary, ...version], plain),
        apa: missing([spec.title, ...version], apa),
        frame: missing([`src="${frame.replaceAll("&", "&amp;")}"`], frozenFrame),
      },
    },
    expected: {
      ...expectedFigure(spec),
      share: `${spec.summary} ${shared}`,
      missing: { citation: [], plain: [], apa: [], frame: [] },
    },
  };
}

function compareExcelCsv(body: string, drawn: DrawnChart): Comparison {
  return compareCsv(body, drawn, drawn.spec.locale === "es" ? ";" : ",");
}

function compareCsv(body: string, { spec, edition, choices }: DrawnChart, delimiter = ","): Comparison {
  const address = frozenAddress(edition, `/${spec.locale}/charts/${spec.id}`, choices);
  const rows: Record<string, string>[] = parse(body, { columns: true, delimiter, bom: true });
  return {
    actual: rows,
    expected: spec.table.rows.map(({ facts }) =>
      Object.fromEntries(
        Object.entries({
          chart: spec.id,
          subject: facts.subject,
          value: facts.value,
          as_of: facts.asOf,
          since: facts.since,
          kind: facts.kind,
          publisher: facts.publisher,
          source_url: facts.source,
          sentence: facts.sentence,
          licence: spec.footer.licence,
          head: edition.head,
          address,
          under_review: facts.underReview ? 1 : 0,
        }).map(([name, value]) => [name, value === null ? "" : String(value)]),
      ),
    ),
  };
}

function compareJson(body: string, { spec, edition, choices }: DrawnChart): Comparison {
  const { chart, title, summary, head, hash, figures, asOf, stale, sources, address, citation } = JSON.parse(body);
  const frozen = frozenAddress(edition, `/${spec.locale}/charts/${spec.id}`, choices);
  const said = [summary, String(head), hash.slice(0, 8), frozen];
  return {
    actual: {
      chart,
      title,
      summary,
      head,
      hash,
      figures,
      asOf,
      stale,
      sources,
      address,
      missing: missing(said, citation),
    },
    expected: {
      ...{ chart: spec.id, title: spec.title, summary: spec.summary, head: edition.head, hash: edition.hash },
      figures: spec.table.rows.map(({ facts }) => facts),
      ...{
        asOf: spec.footer.asOf,
        stale: spec.footer.stale,
        sources: spec.footer.sources.map(({ label, url }) => ({ label, url })),
        address: frozen,
        missing: [],
      },
    },
  };
}

/** A picture has no sentence for each mark, but the texts next to them. Each number is a text of its own. */
function compareSvg(body: string, { spec, edition, choices }: DrawnChart): Comparison {
  const drawn = readPicture(body);
  const { asOf, stale, note, sources } = spec.footer;
  const labels = spec.kind === "bars" ? spec.groups.flatMap(({ rows }) => rows.map(({ label }) => label)) : [];
  const words = [spec.title, spec.summary, ...panelsOf(spec), ...labels, asOf, stale, note];
  const origin = [shortHash(edition.hash), frozenAddress(edition, `/${spec.locale}/charts/${spec.id}`, choices)];
  const all = [...words, ...sources.map(({ label }) => label), ...origin].flatMap((each) => each ?? []);
  const numbers = drawnNumbers(spec).map((each) => each.replace(/\s/g, ""));
  return {
    actual: {
      isTheDrawing: body === chartSvg(spec, edition, choices),
      missing: missing(
        all.map((each) => each.replace(/\s/g, "")),
        drawn.join(""),
      ),
      // Bars have no other numbers next to them; lines also have those of the axis.
      numbers:
        spec.kind === "bars"
          ? drawn.filter((each) => isNumber(each) || numbers.includes(each))
          : meeting(numbers, drawn),
    },
    expected: { isTheDrawing: true, missing: [], numbers },
  };
}

function isNumber(text: string): boolean {
  return /^[+−]?[\d.,]*\d$/.test(text);
}

/** Returns the number of each bar that has one, and the last number of each lead line. */
function drawnNumbers(spec: ChartSpec): string[] {
  if (spec.kind === "bars")
    return spec.groups.flatMap(({ rows }) =>
      rows.flatMap(({ value, valueLabel }) => (value === null ? [] : [valueLabel])),
    );
  return spec.panels.flatMap(({ series }) =>
    series.flatMap(({ weight, shape, points }) =>
      weight === "lead" && shape === "line" ? (points.at(-1)?.label ?? []) : [],
    ),
  );
}

function figureOf(spec: ChartSpec, { title, summary, panels, marks, cells, sources, ...shown }: ShownChart) {
  const { asOf, stale, note, licence } = spec.footer;
  const drawn = marksOf(spec);
  return {
    ...{ title, summary, panels, cells, sources, description: shown.description },
    marks: marks.map(({ sentence, label, href }) => ({ sentence, label, href })),
    // Positions are written with two decimals.
    misplaced: marks.filter(({ share }, index) => !isNear(share, shareOf(spec, drawn[index]))),
    missing: missing([asOf, stale ?? "", note ?? "", licence], shown.footer),
  };
}

function expectedFigure(spec: ChartSpec) {
  const { table, footer } = spec;
  return {
    ...{ title: spec.title, summary: spec.summary, panels: panelsOf(spec), description: spec.summary },
    cells: table.rows.map(({ cells }) =>
      cells.filter((_, column) => hasContent(table, column)).map((cell) => cell ?? table.absent),
    ),
    sources: footer.sources.flatMap(({ url }) => url ?? []),
    marks: marksOf(spec).map((mark) => ({
      sentence: mark.text,
      label: "valueLabel" in mark ? mark.valueLabel : null,
      href: mark.href,
    })),
    misplaced: [],
    missing: [],
  };
}

/** True if the column is in the table. A column without content is left out. */
function hasContent({ rows }: ChartSpec["table"], column: number): boolean {
  return rows.some(({ cells }) => cells[column] !== "");
}

function panelsOf(spec: ChartSpec): string[] {
  const titled: { title: string }[] = spec.kind === "time" ? spec.panels : spec.groups;
  return titled.map(({ title }) => title).filter((title) => title !== "");
}

/** Returns the position of a mark on the value axis, or its length; null where no number was published. */
function shareOf(spec: ChartSpec, mark: Point | Bar | undefined): number | null {
  if (!mark || mark.value === null) return null;
  const axis =
    spec.kind === "bars"
      ? spec
      : spec.panels.find(({ series }) => series.some(({ points }) => points.some((point) => point === mark)));
  return (100 * Math.abs(mark.value)) / Math.max(axis?.max ?? 1, 1);
}

function isNear(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < 0.011;
}

function meeting(some: string[], others: string[]): string[] {
  return some.filter((each) => others.includes(each));
}

function missing(words: string[], text: string): string[] {
  return words.filter((each) => !text.includes(each));
}
