import type { z } from "zod";
import { chartFileQuery, chartNames, chartQuery } from "@/domain/charts/catalogue";
import { countFileQuery, countListQuery, countsByDateQuery, countsQuery } from "./counts-query";
import { detentionFileQuery, detentionListQuery, detentionsQuery } from "./detentions-query";
import { logQuery } from "./log-query";
import { changeQuery, dashboardQuery, noQuery, plainQuery } from "./page-queries";
import { releaseFileQuery, releaseListQuery, releasesQuery } from "./releases-query";
import { searchQuery } from "./search-query";

/** The parameters of a query that decide which head and which labels are read. */
export type AnyQuery = { at?: number; known?: string; publisher?: string; place?: string };

/**
 * What an address returns. `page` and `frame` are HTML; other sites may show a frame. Any site may read `picture`,
 * `feed` and `data`. `document` is for programs and search engines.
 */
export type AddressForm = "page" | "frame" | "picture" | "feed" | "data" | "document";

/** A public address, or a family of addresses. */
export type PublicAddress = {
  /** The address below the language, or from the root, with its parameters in brackets: `/charts/gender.csv`. */
  address: string;
  /** True if the address has no language. */
  atRoot: boolean;
  /** The folder in `app` that answers the address: below `[locale]`, or from the top. */
  route: string;
  /** Matches the path that `address` describes. */
  path: RegExp;
  query: z.ZodType<AnyQuery>;
  form: AddressForm;
  /** True if the response can show a name or text about a person, whom the next change may hide. */
  mayName: boolean;
  /**
   * The paths that search engines may list. Never set if `mayName` is true. Paths of single counts come from the
   * ledger.
   */
  indexed: readonly string[];
  /**
   * Files of all records are cached if they are small, otherwise streamed. An address that is `never` cached is
   * not logged or sent as a referrer either: it contains the name that a visitor searches for.
   */
  cached: "always" | "if_small" | "never";
};

/** Parameters of an address, and what they match. Folders named after a format hold the files of a list. */
const patterns: Record<string, string> = {
  number: "\\d{1,10}",
  id: "(?!(?:csv|json|xlsx)$)[A-Za-z0-9_-]{1,120}",
  page: "(?:dashboard|site)(?:\\.square)?",
};

/** Extensions of addresses that return a page's content as a file. Inside, such a file has its own folder. */
const formats = /\.(excel\.csv|csv|json|svg|png|xlsx|xml)$/;

/** Returns the path below the language that Next answers: `releases/csv/route.ts` answers `/releases.csv`. */
export function routePath(path: string): string {
  return path.replace(formats, "/$1");
}

type Traits = Partial<Omit<PublicAddress, "address" | "path">>;

function row(address: string, traits: Traits = {}): PublicAddress {
  const source = address.replace(/[.]/g, "\\.").replace(/\[(\w+)\]/g, (_, name: string) => patterns[name] ?? name);
  return {
    ...{ address, atRoot: false, query: plainQuery, form: "page", mayName: false, indexed: [], cached: "always" },
    ...{ route: routePath(address).slice(1), path: new RegExp(`^${source}$`) },
    ...traits,
  };
}

/** A page that search engines may list. */
const listed = (address: string, traits: Traits = {}) => row(address, { indexed: [address], ...traits });

/** Returns the rows of a list of records: its page, and the files of all matching records. */
function list(name: string, page: z.ZodType<AnyQuery>, file: z.ZodType<AnyQuery>, traits: Traits): PublicAddress[] {
  const files = ["csv", "json", "xlsx", "excel.csv"].map((format) =>
    row(`/${name}.${format}`, { query: file, form: "data", cached: "if_small", mayName: traits.mayName }),
  );
  return [row(`/${name}`, { query: page, ...traits }), ...files];
}

/**
 * Returns the rows of a chart. Its page, files, frame and cards accept its choices, and its data files a period too; its
 * PNG uses the defaults.
 */
function chart(name: (typeof chartNames)[number]): PublicAddress[] {
  const query = chartQuery(name);
  const file = { query: chartFileQuery(name), form: "data" } as const;
  const picture = { form: "picture" } as const;
  const card = { query, ...picture, route: "cards/[card]/png" };
  return [
    listed(`/charts/${name}`, { query, route: "charts/[name]" }),
    ...["csv", "json", "xlsx", "excel.csv"].map((format) =>
      row(`/charts/${name}.${format}`, { ...file, route: `charts/[name]/${format}` }),
    ),
    row(`/charts/${name}.svg`, { query, ...picture, route: "charts/[name]/svg" }),
    row(`/charts/${name}.png`, { ...picture, route: "charts/[name]/png" }),
    row(`/embed/${name}`, { query, form: "frame", route: "embed/[name]" }),
    row(`/cards/${name}.png`, card),
    row(`/cards/${name}.square.png`, card),
    row(`/cards/${name}.landscape.png`, card),
  ];
}

const naming = { mayName: true } as const;
const data = { form: "data", atRoot: true } as const;
const download = { ...data, cached: "if_small" } as const;

/** A row whose address, from the root, equals the path of its folder. */
const root = (address: string, traits: Traits = data) => row(address, { route: address.slice(1), ...traits });

/** Every public address. Any other address returns 404; a route that is missing here fails a test. */
export const publicAddresses: readonly PublicAddress[] = [
  listed("", { query: dashboardQuery }),
  ...list("releases", releaseListQuery, releaseFileQuery, naming),
  row("/releases/[number]", naming),
  row("/releases/[number].json", { form: "data", ...naming }),
  ...list("detentions", detentionListQuery, detentionFileQuery, naming),
  row("/detentions/[number]", naming),
  row("/detentions/[number].json", { form: "data", ...naming }),
  ...list("counts", countListQuery, countFileQuery, { indexed: ["/counts"] }),
  ...["csv", "xlsx", "excel.csv"].map((format) =>
    row(`/counts-by-date.${format}`, { query: countsByDateQuery, form: "data" }),
  ),
  row("/counts/[id]"),
  row("/counts/[id].json", { form: "data" }),
  row("/counts/[id].png", { form: "picture" }),
  listed("/change", { query: changeQuery }),
  listed("/charts"),
  ...chartNames.flatMap(chart),
  row("/cards/[page].png", { form: "picture", route: "cards/[card]/png" }),
  row("/corrections", { query: logQuery, ...naming }),
  row("/updates", { query: logQuery, ...naming }),
  listed("/known"),
  row("/search", { query: searchQuery, cached: "never", ...naming }),
  ...["releases", "counts", "corrections"].map((name) =>
    row(`/feed/${name}.xml`, { form: "feed", route: "feed/[name]/xml" }),
  ),
  listed("/summary"),
  listed("/about"),
  listed("/data"),
  listed("/api"),
  root("/api/v1/summary"),
  root("/api/v1/counts", { ...data, query: countsQuery }),
  root("/api/v1/releases", { ...data, query: releasesQuery, ...naming }),
  root("/api/v1/detentions", { ...data, query: detentionsQuery, ...naming }),
  root("/api/v1/openapi.json", { ...data, query: noQuery }),
  root("/data/counts.csv", download),
  root("/data/releases.csv", { ...download, ...naming }),
  root("/data/detentions.csv", { ...download, ...naming }),
  root("/data/facilities.csv"),
  root("/data/milestones.csv"),
  root("/data/publishers.csv"),
  root("/data/datapackage.json"),
  root("/sitemap.xml", { form: "document", atRoot: true, query: noQuery }),
];

/** Returns the row of a path, below a language or from the root; undefined if no public address has that path. */
export function findAddress(path: string, atRoot: boolean): PublicAddress | undefined {
  return publicAddresses.find((each) => each.atRoot === atRoot && each.path.test(path));
}
