import { countItems } from "@/app/[locale]/feed/[name]/xml/_parts/count-items";
import { releaseItems } from "@/app/[locale]/feed/[name]/xml/_parts/release-items";
import { listChangesSince } from "@/db/published/changes-since";
import { countLines } from "@/db/published/count-lines";
import {
  countDetentions,
  findDetention,
  findDetentionOfRelease,
  findDetentionWithdrawal,
  listDetentions,
} from "@/db/published/detentions";
import { listCountries } from "@/db/published/list-countries";
import { findNewestCorrection, listCorrections, listRecordLog, listUpdates } from "@/db/published/log";
import { countReleases, findRelease, findWithdrawal, listReleases } from "@/db/published/releases";
import { searchNames } from "@/db/published/search-names";
import { findUnknownValue } from "@/db/published/unknown-value";
import { isUnpublishedRecord } from "@/db/published/unpublished-record";
import { walkDetentions } from "@/db/published/walk-detentions";
import { walkReleases } from "@/db/published/walk-releases";
import type { publicReader } from "@/db/testing/public-reader";
import { type DetentionsFilter, detentionStates } from "@/domain/addresses/detentions-query";
import { keyOf, type RecordKey, writtenKey } from "@/domain/addresses/record-key";
import type { ReleasesFilter } from "@/domain/addresses/releases-query";
import { chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import { datasetExport } from "@/domain/exports/dataset";
import { detentionExport } from "@/domain/exports/detention-export";
import { detentionRows } from "@/domain/exports/detention-rows";
import { releaseExport } from "@/domain/exports/release-export";
import { releaseRows } from "@/domain/exports/release-rows";
import { headlineSentences } from "@/domain/figures/headlines";
import { loggedFigures, refutedPersons } from "@/domain/figures/logged";
import { newsOf } from "@/domain/figures/newest";
import { summaryOf } from "@/domain/figures/summary";
import { covered } from "@/domain/testing/examples";
import { type Sort, sorts } from "@/domain/values/parameters";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import type { View } from "@/domain/view/view";

type Reader = ReturnType<typeof publicReader>;
type Filter<Whole> = Omit<Partial<Whole>, "at" | "known" | "after" | "limit">;

const days = ["2025-01-07", "2026-01-08", "2026-02-20", "2026-03-08"];
const nationalities = ["VE", "CO", "ES", "only-CO", "home_only", "foreign_or_dual", "?"];
const places = ["tocoron", "VE-D", "VE-A", "?entity", "?facility"];

const shared = [
  {},
  ...days.flatMap((day) => [{ from: day, to: day }, { to: day }]),
  ...nationalities.map((nationality) => ({ nationality })),
  ...places.map((place) => ({ place })),
];
const releaseFilters: Filter<ReleasesFilter>[] = [
  ...shared,
  ...releaseKinds.map((kind) => ({ kind })),
  ...verifications.map((verification) => ({ verification })),
  ...["foro-penal", "family"].map((publisher) => ({ publisher })),
  { kind: "unknown", verification: "reported", nationality: "?", from: "2026-01-08" },
];
const detentionFilters: Filter<DetentionsFilter>[] = [
  ...shared,
  ...detentionStates.map((state) => ({ state })),
  { again: "yes" },
  { again: "no" },
];

/** Returns everything that public pages, files, feeds and the API read at a head, by the name of the reader. */
export function readEverything(reader: Reader, at: number): Record<string, unknown> {
  const view = reader.view(at);
  return { ...listed(reader, view), ...records(reader, view), ...figures(reader, at), ...drawn(reader, at) };
}

function listed({ db }: Reader, view: View): Record<string, unknown> {
  const place = { origin: "https://example.org", head: view.at };
  const whole = { limit: 500 };
  const answers: [string, unknown][] = [
    ...releaseFilters.map((filter): [string, unknown] => [
      `releases ${JSON.stringify(filter)}`,
      [countReleases(db, view, filter, "VE"), listReleases(db, view, { ...filter, ...whole }, "VE")],
    ]),
    ...detentionFilters.map((filter): [string, unknown] => [
      `detentions ${JSON.stringify(filter)}`,
      [countDetentions(db, view, filter, "VE"), listDetentions(db, view, { ...filter, ...whole }, "VE")],
    ]),
    ...sorts.flatMap((sort): [string, unknown][] => [
      [`pages of releases ${sort}`, pages(sort, (paged) => listReleases(db, view, paged, "VE"))],
      [`pages of detentions ${sort}`, pages(sort, (paged) => listDetentions(db, view, paged, "VE"))],
    ]),
  ];
  const releases = [...walkReleases(db, view, 2)].flat();
  const detentions = [...walkDetentions(db, view, 2)].flat();
  const files = [
    releases.map((release) => [releaseExport(release, place), releaseRows(release, place)]),
    detentions.map((detention) => [detentionExport(detention, place), detentionRows(detention, place)]),
  ];
  const searches = ["secretaria", "secretarai", "oculto", "se", "o"].map((text) => searchNames(db, view, text));
  return { ...Object.fromEntries(answers), files, searches };
}

type Paged = { limit: number; sort: Sort; skip?: number; after?: RecordKey };

/** Reads a list by key and by position, two records a page. Returns each page with its key as in addresses. */
function pages<Item extends Parameters<typeof keyOf>[0]>(sort: Sort, read: (paged: Paged) => Item[]) {
  const found: (Item | { key: string })[] = [];
  let after: RecordKey | undefined;
  for (;;) {
    const page = read({ limit: 2, sort, after });
    const last = page.at(-1);
    if (!last) break;
    after = keyOf(last);
    found.push(...page, { key: writtenKey(after) });
  }
  for (let skip = 0; ; skip += 2) {
    const page = read({ limit: 2, sort, skip });
    if (page.length === 0) return found;
    found.push(...page);
  }
}

function records({ db }: Reader, view: View): Record<string, unknown> {
  const numbers = [1, 2, 3, 4, 5];
  return Object.fromEntries(
    numbers.map((number) => [
      `record ${number}`,
      [
        [findRelease(db, view, number), findWithdrawal(db, view, number), listRecordLog(db, view, "release", number)],
        [findDetention(db, view, number), findDetentionWithdrawal(db, view, number)],
        [findDetentionOfRelease(db, view, number), listRecordLog(db, view, "detention", number)],
        ["releases", "detentions"].map((list) => isUnpublishedRecord(db, view, `/${list}/${number}`)),
      ],
    ]),
  );
}

function figures(reader: Reader, at: number): Record<string, unknown> {
  const { db } = reader;
  const view = reader.view(at);
  const context = reader.context(at);
  const { ledger } = context;
  const { baseDate } = ledger.settings;
  const page = { limit: 100 };
  return {
    summary: [summaryOf(ledger), loggedFigures(ledger.cells, baseDate), refutedPersons(ledger.cells, baseDate)],
    headlines: headlineSentences(ledger, "es"),
    news: newsOf(ledger, findNewestCorrection(db, view), view.day),
    cells: [ledger.cells, ledger.placeCells, ledger.detentionCells],
    dataset: datasetExport(context, { origin: "https://example.org", id: "urn:uuid:0", headDay: "2026-03-10" }),
    feeds: [releaseItems, countItems].map((items) => items(db, view, "es", 100)),
    log: [listCorrections(db, view, page), listUpdates(db, view, page), listChangesSince(db, view)],
    countries: [listCountries(db, "releases"), listCountries(db, "detentions")],
    lines: [countLines(db, view, "releases"), countLines(db, view, "detentions")],
    choices: places.map((place) => findUnknownValue(db, view, { place }, "/es/releases")),
  };
}

function drawn(reader: Reader, at: number): Record<string, unknown> {
  const context = covered(reader.context(at, "es"));
  return Object.fromEntries(
    chartNames.flatMap((name) => {
      const offered = choicesOf(name, context).flatMap((choice) =>
        choice.options.map(({ value }) => ({ [choice.name]: value })),
      );
      return [{}, ...offered].map((choices) => [
        `chart ${name} ${JSON.stringify(choices)}`,
        drawChart(name, context, choices),
      ]);
    }),
  );
}
