import { z } from "zod";
import { type ChartName, chartNames, chartQuery } from "@/domain/charts/catalogue";
import { changeShape } from "@/domain/charts/change";
import { populations } from "@/domain/charts/chart-context";
import { periods } from "@/domain/charts/period";
import { countFileQuery, countListQuery } from "./counts-query";
import { detentionFileQuery, detentionListQuery } from "./detentions-query";
import { logQuery } from "./log-query";
import { parseQuery } from "./parse-query";
import { releaseFileQuery, releaseListQuery } from "./releases-query";
import { dayParameter, timeTravel } from "./shared";

/** The switches of the dashboard: whose figures, how far back, and of which date the countries are shown. */
export const dashboardQuery = z.strictObject({
  ...timeTravel,
  nationality: z.enum(populations).default("all"),
  period: z.enum(periods).default("recent"),
  on: dayParameter,
});

export const plainQuery = z.strictObject(timeTravel);

/** Which two counts the change is told between, by their ids, and whose. */
export const changeQuery = z.strictObject({ ...timeTravel, ...changeShape });

export type DashboardQuery = z.infer<typeof dashboardQuery>;

/** What the proxy looks at in every query. */
type AnyQuery = { at?: number; known?: string; publisher?: string; place?: string };

type PublicPage = {
  /** Its path below the language. */
  path: RegExp;
  query: z.ZodType<AnyQuery>;
  /**
   * The paths of it that search engines may list: none where a name may stand, today or after a later change. Those of
   * single figures are in the ledger.
   */
  indexed?: readonly string[];
  /** It shows figures only: never a name, nor a record of a person or a group. */
  figuresOnly?: true;
};

/** The visitors' pages and what each takes. */
export const publicPages: PublicPage[] = [
  { path: /^$/, query: dashboardQuery, indexed: [""], figuresOnly: true },
  { path: /^\/releases$/, query: releaseListQuery },
  { path: /^\/releases\.(csv|json)$/, query: releaseFileQuery },
  { path: /^\/releases\/\d{1,10}(\.json)?$/, query: plainQuery },
  { path: /^\/detentions$/, query: detentionListQuery },
  { path: /^\/detentions\.(csv|json)$/, query: detentionFileQuery },
  { path: /^\/detentions\/\d{1,10}(\.json)?$/, query: plainQuery },
  { path: /^\/counts$/, query: countListQuery, indexed: ["/counts"], figuresOnly: true },
  { path: /^\/counts\.(csv|json)$/, query: countFileQuery },
  // Inside, the folders of these names hold the files of the list.
  { path: /^\/counts\/(?!(csv|json)$)[A-Za-z0-9_-]{1,120}(\.json)?$/, query: plainQuery, figuresOnly: true },
  { path: /^\/change$/, query: changeQuery, indexed: ["/change"], figuresOnly: true },
  { path: /^\/charts$/, query: plainQuery, indexed: ["/charts"], figuresOnly: true },
  ...chartNames.flatMap(chartPages),
  { path: /^\/cards\/(dashboard|site)(\.square)?\.png$/, query: plainQuery },
  { path: /^\/(corrections|updates)$/, query: logQuery },
  { path: /^\/known$/, query: plainQuery, indexed: ["/known"], figuresOnly: true },
  { path: /^\/feed\/(releases|counts|corrections)\.xml$/, query: plainQuery },
  { path: /^\/about$/, query: plainQuery, indexed: ["/about"], figuresOnly: true },
  { path: /^\/data$/, query: plainQuery, indexed: ["/data"], figuresOnly: true },
  { path: /^\/api$/, query: plainQuery, indexed: ["/api"], figuresOnly: true },
];

/** A chart's page with its files and its frame, which take its choices; its pictures show it as it is without any. */
function chartPages(name: ChartName): PublicPage[] {
  return [
    {
      path: new RegExp(`^/(charts/${name}(\\.(csv|json|svg))?|embed/${name})$`),
      query: chartQuery(name),
      indexed: [`/charts/${name}`],
      figuresOnly: true,
    },
    { path: new RegExp(`^/(charts/${name}|cards/${name}(\\.square)?)\\.png$`), query: plainQuery },
  ];
}

/**
 * True if the page at a path can show a name, or a record of a person or a group: someone whom the next change may hide.
 * Every page can, unless `publicPages` says that it shows figures only.
 */
export function mayName(path: string): boolean {
  return publicPages.find((page) => page.path.test(path))?.figuresOnly !== true;
}

/**
 * The internal path of a dashboard with other switches than the default. There are only a few of them, so each is
 * rendered once per head like a plain page; undefined for every other address with a query.
 */
export function switchedPath(path: string, params: URLSearchParams): string | undefined {
  const switches = ["nationality", "period"];
  if (path !== "" || [...params.keys()].some((name) => !switches.includes(name))) return undefined;
  const parsed = parseQuery(dashboardQuery, params, true);
  return parsed.ok ? `/switched/${parsed.query.nationality}.${parsed.query.period}` : undefined;
}

/** Ends of addresses that ask for what a page shows as a file. */
const formats = /\.(csv|json|svg|png)$/;

/**
 * The internal path of an address: `/releases.csv` is answered by `releases/csv/route.ts`, because a page and a file
 * cannot share a folder's name.
 */
export function innerPath(path: string): string {
  return path.replace(formats, "/$1");
}

/**
 * Is what an address shows kept once it is made, until the head moves? Pages without a query are, and pictures, which
 * are dear to make and take nothing but an earlier head. Files of data never: they may be large.
 */
export function isKept(path: string, params: URLSearchParams): boolean {
  const [, format] = formats.exec(path) ?? [];
  if (format === "csv" || format === "json") return false;
  return format === "png" || params.size === 0;
}
