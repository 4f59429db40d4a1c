import type { ChartContext } from "@/domain/charts/chart-context";
import { sentenceOf } from "@/domain/figures/sentence";
import { type Ledger, summaryOf } from "@/domain/figures/summary";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { isCurrent } from "@/domain/view/view";
import { demonymOf } from "@/domain/wording/demonym";
import { countryName, formatDate } from "@/domain/wording/format";
import { siteTitle } from "@/domain/wording/setting-text";
import { translator } from "@/messages/translator";

/** The address of the ledger, the permanent id of its data at the shown head, and the day of that head. */
export type DatasetPlace = { origin: string; id: string; headDay: Day };

const licenceUrl = "https://creativecommons.org/licenses/by/4.0/";
const variables = ["detained", "released", "foreign_or_dual", "logged"] as const;
const files = [
  { name: "counts", path: "/data/counts.csv", format: "text/csv" },
  { name: "releases", path: "/data/releases.csv", format: "text/csv" },
  { name: "summary", path: "/api/v1/summary", format: "application/json" },
  { name: "counts", path: "/api/v1/counts", format: "application/json" },
  { name: "releases", path: "/api/v1/releases", format: "application/json" },
] as const;

/**
 * Returns the ledger as a schema.org `Dataset` for data search engines. It contains no person. Fields:
 * https://developers.google.com/search/docs/appearance/structured-data/dataset.
 */
export function datasetExport({ ledger, view, locale }: ChartContext, { origin, id, headDay }: DatasetPlace) {
  const t = translator(locale);
  const { homeCountry, baseDate } = ledger.settings;
  const title = siteTitle(ledger.settings, locale);
  const country = countryName(homeCountry, locale);
  const { detained } = summaryOf(ledger);
  const at = isCurrent(view) ? "" : `?at=${view.at}`;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: t("dataset.name", { title, country }),
    description: t("dataset.description", { sentence: detained ? sentenceOf(detained, locale) : "" }).trim(),
    url: `${origin}/${locale}${at}`,
    // A citation means the ledger at this head, in any language and under any address.
    identifier: id,
    version: String(view.at),
    dateModified: headDay,
    temporalCoverage: coverageOf(ledger),
    spatialCoverage: { "@type": "Place", name: country },
    inLanguage: locale,
    isAccessibleForFree: true,
    license: licenceUrl,
    creator: { "@type": "Organization", name: title, url: `${origin}/${locale}` },
    keywords: (["detained", "released", "rights"] as const).map((word) => t(`dataset.keywords.${word}`)),
    variableMeasured: variables.map((variable) => ({
      "@type": "PropertyValue",
      name: t(`about.term.${variable}`),
      description: t(`definition.${variable}`, {
        date: formatDate(baseDate, locale),
        people: demonymOf(ledger.settings, locale),
      }),
    })),
    distribution: files.map(({ name, path, format }) => ({
      "@type": "DataDownload",
      name: t(`dataset.file.${name}`),
      contentUrl: `${origin}${path}${at}`,
      encodingFormat: format,
    })),
  };
}

/** Returns the first and last day of all figures and records as an ISO 8601 interval; undefined if there is none. */
function coverageOf({ counts, cells }: Ledger): string | undefined {
  const spans = [
    ...counts.flatMap((count) => [count.asOf, count.since ?? count.asOf].map(spanOf)),
    ...cells.filter(({ day }) => day !== null).map((cell) => ({ from: cell.dayFrom, to: cell.dayTo })),
  ];
  const first = spans.map(({ from }) => from).toSorted()[0];
  const last = spans
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return first && last ? `${first}/${last}` : undefined;
}
