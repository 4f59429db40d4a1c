import { address } from "@/app/_public/site/address";
import { cardPath } from "@/app/_public/site/card-path";
import type { ChartActionsProps } from "@/components/charts/chart-actions";
import type { CardFormat } from "@/components/pictures/card-picture";
import { apaCitation, plainCitation } from "@/domain/charts/chart-citation";
import { chartPath } from "@/domain/charts/chart-path";
import type { Choices } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import { citedOf } from "@/domain/exports/cited-chart";
import { type Edition, frozenAddress, address as fullAddress, shortHash } from "@/domain/view/edition";
import { isCurrent, type View } from "@/domain/view/view";
import { translator } from "@/messages/translator";
import { embedCode } from "./embed-code";
import { wholeFiles } from "./whole-files";

/**
 * Returns what a reader can take from a chart as shown: files, citation sentence, embed code, citations. `hasPeriod`:
 * the page also offers the data between two days.
 */
export function chartActions(
  spec: ChartSpec,
  view: View,
  edition: Edition,
  choices: Choices,
  hasPeriod = false,
): ChartActionsProps {
  const { locale } = spec;
  const t = translator(locale);
  const path = `/charts/${spec.id}`;
  const cited = citedOf(spec, edition, chartPath(locale, spec.id), choices);
  const file = (name: string, end: string, query: Choices = choices) => ({
    name,
    href: address(locale, `${path}.${end}`, view, query),
  });
  const card = (format: CardFormat) => cardPath(spec.id, { locale, view }, choices, format);
  const isPlain = Object.values(choices).every((value) => value === undefined);
  const shown = isCurrent(view)
    ? fullAddress(edition, chartPath(locale, spec.id), choices)
    : frozenAddress(edition, chartPath(locale, spec.id), choices);
  const frame = (src: string) => embedCode({ src, spec });
  const embedPath = `/${locale}/embed/${spec.id}`;
  return {
    of: spec.title,
    download: {
      title: t("chart.action.download"),
      citeFirst: t("chart.download.cite_first"),
      citation: plainCitation(cited, edition, locale),
      groups: [
        {
          label: t("chart.download.these", { rows: t("chart.download.rows", { count: spec.table.rows.length }) }),
          files: [
            file(t("list.format.xlsx"), "xlsx"),
            file(t("list.format.excel_csv"), "excel.csv"),
            file("CSV", "csv"),
            file("JSON", "json"),
          ],
        },
        ...wholeFiles(spec, view),
        {
          label: t("chart.download.picture"),
          files: [
            file("SVG", "svg"),
            ...(isPlain ? [file("PNG", "png", {})] : []),
            { name: t("chart.share.landscape"), href: card("landscape") },
          ],
        },
      ],
      period: hasPeriod ? periodOf(spec, view, choices) : null,
      more: { label: t("chart.download.more"), href: address(locale, "/data", view) },
    },
    share: {
      title: t("chart.action.share"),
      label: t("chart.share.text"),
      text: spec.summary,
      address: shown,
      pictures: [
        { label: t("chart.share.card"), href: card("wide") },
        { label: t("chart.share.square"), href: card("square") },
        { label: t("chart.share.landscape"), href: card("landscape") },
      ],
    },
    embed: {
      title: t("chart.action.embed"),
      codes: [
        { label: t("chart.embed.follows"), code: frame(fullAddress(edition, embedPath, choices)) },
        {
          label: t("chart.embed.frozen", { head: edition.head }),
          code: frame(frozenAddress(edition, embedPath, choices)),
        },
      ],
      note: t("chart.embed.height"),
    },
    cite: {
      title: t("chart.action.cite"),
      citations: [
        { label: t("chart.cite.plain"), text: plainCitation(cited, edition, locale) },
        { label: t("chart.cite.apa"), text: apaCitation(cited, edition, locale) },
      ],
      note: t("chart.cite.frozen", { head: edition.head, hash: shortHash(edition.hash) }),
    },
  };
}

/** Returns the form for the data between two dates: its fields, what it keeps, and a button for each format. */
function periodOf({ id, locale }: ChartSpec, view: View, choices: Choices): ChartActionsProps["download"]["period"] {
  const t = translator(locale);
  const path = `/${locale}/charts/${id}`;
  return {
    label: t("chart.download.period"),
    from: t("list.filter.from"),
    to: t("list.filter.to"),
    keeps: [
      ...Object.entries(choices).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
      ...(isCurrent(view) ? [] : [{ name: "at", value: String(view.at) }]),
    ],
    buttons: [
      { label: t("list.format.xlsx"), action: `${path}.xlsx` },
      { label: t("list.format.excel_csv"), action: `${path}.excel.csv` },
      { label: t("list.format.csv"), action: `${path}.csv` },
    ],
  };
}
