import { plainCitation } from "@/domain/charts/chart-citation";
import type { ChartSpec } from "@/domain/charts/spec";
import type { FigureFacts } from "@/domain/figures/facts";
import { type Edition, frozenAddress } from "@/domain/view/edition";
import type { Locale } from "@/messages/locale";
import { citedOf } from "./cited-chart";

/** Columns of a chart's file. A frozen contract: new ones are appended. */
export const chartColumns = [
  "chart",
  "subject",
  "value",
  "as_of",
  "since",
  "kind",
  "publisher",
  "source_url",
  "sentence",
  "licence",
  "head",
  "address",
  "under_review",
] as const;

type Row = Record<(typeof chartColumns)[number], string | number | null>;

/** Returns the numbers of a chart as lines of a file, in the order of its table. A blank means not published. */
export function chartRows(
  spec: ChartSpec,
  edition: Edition,
  path: string,
  choices: Record<string, string | undefined>,
): Row[] {
  return spec.table.rows.map(({ facts }) => ({
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
    address: frozenAddress(edition, path, choices),
    under_review: facts.underReview ? 1 : 0,
  }));
}

/** Returns a chart for machines: its words, its address, and each number with its facts. */
export function chartExport(
  spec: ChartSpec,
  edition: Edition,
  path: string,
  choices: Record<string, string | undefined>,
): {
  chart: string;
  head: number;
  hash: string;
  licence: string;
  title: string;
  summary: string;
  locale: Locale;
  address: string;
  citation: string;
  asOf: string;
  stale: string | null;
  note: string | null;
  sources: { label: string; url: string | null }[];
  figures: FigureFacts[];
} {
  const { asOf, stale, note, sources, licence } = spec.footer;
  return {
    chart: spec.id,
    head: edition.head,
    hash: edition.hash,
    licence,
    title: spec.title,
    summary: spec.summary,
    locale: spec.locale,
    address: frozenAddress(edition, path, choices),
    citation: plainCitation(citedOf(spec, edition, path, choices), edition, spec.locale),
    asOf,
    stale,
    note,
    sources: sources.map(({ label, url }) => ({ label, url })),
    figures: spec.table.rows.map(({ facts }) => facts),
  };
}
