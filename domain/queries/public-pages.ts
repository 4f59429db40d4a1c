import { z } from "zod";
import { populations } from "@/domain/charts/chart-context";
import { periods } from "@/domain/charts/detained-vs-released";
import { parseQuery } from "./parse-query";
import { releasesQuery } from "./releases-query";
import { dayParameter, timeTravel, wholeNumber } from "./shared";

/** The switches of the dashboard: whose figures, how far back, and of which date the countries are shown. */
export const dashboardQuery = z.strictObject({
  ...timeTravel,
  nationality: z.enum(populations).default("all"),
  period: z.enum(periods).default("recent"),
  on: dayParameter,
});

/** The filters of the list of releases, by page instead of by key. */
export const releaseListQuery = releasesQuery
  .omit({ after: true, limit: true })
  .extend({ page: wholeNumber(1, 100_000).default(1) });

export const plainQuery = z.strictObject(timeTravel);

export type DashboardQuery = z.infer<typeof dashboardQuery>;
export type ReleaseListQuery = z.infer<typeof releaseListQuery>;

/** The visitors' pages, by their path below the language, and what each takes. */
export const publicPages: { path: RegExp; query: z.ZodType<{ at?: number; known?: string }> }[] = [
  { path: /^$/, query: dashboardQuery },
  { path: /^\/releases$/, query: releaseListQuery },
  { path: /^\/releases\/\d{1,10}$/, query: plainQuery },
  { path: /^\/about$/, query: plainQuery },
];

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
 * Is what an address shows kept once it is made, until the head moves? Pages and pictures without a query are, and
 * pictures of an earlier head, which are dear to make. Files of data never: they may be large.
 */
export function isKept(path: string, params: URLSearchParams): boolean {
  const [, format] = formats.exec(path) ?? [];
  if (format === "csv" || format === "json") return false;
  return [...params.keys()].every((name) => format === "png" && (name === "at" || name === "known"));
}
