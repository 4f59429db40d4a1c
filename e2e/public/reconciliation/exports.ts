import type { APIRequestContext } from "@playwright/test";
import { parse } from "csv-parse/sync";

type Sentence = { es: string; en: string };

export type CountItem = {
  id: string;
  value: number | null;
  parts: { dimension: string; category: string; value: number }[];
  sentence: Sentence;
  underReview: boolean;
};
export type ReleaseItem = {
  id: number;
  hidden: boolean;
  day: string | null;
  dayTo: string | null;
  verification: string;
  headcount: number;
  parts: { nationality: string; headcount: number }[];
};
export type FigureItem = {
  publisher: string;
  asOf: string | null;
  since: string | null;
  value: number | null;
  sentence: Sentence;
};
export type Summary = {
  head: number;
  detained: FigureItem;
  foreignOrDual: FigureItem;
  released: FigureItem[];
  logged: {
    released: Record<"verified" | "reported" | "announced", number>;
    figures: { kind: string; asOf: string | null; value: number; sentence: Sentence; address: Sentence }[];
  };
};
export type Row = Record<string, string>;

/** All machine-readable exports of the ledger at a head. */
export type Exports = {
  summary: Summary;
  counts: CountItem[];
  releases: ReleaseItem[];
  countRows: Row[];
  releaseRows: Row[];
};

export async function readExports(request: APIRequestContext, origin: string, at: number): Promise<Exports> {
  const get = async (path: string) => (await request.get(`${origin}${path}?at=${at}`)).text();
  return {
    summary: JSON.parse(await get("/api/v1/summary")),
    counts: await walk<CountItem>(request, origin, `/api/v1/counts?at=${at}&limit=90`),
    releases: await walk<ReleaseItem>(request, origin, `/api/v1/releases?at=${at}&limit=2`),
    countRows: parse(await get("/data/counts.csv"), { columns: true }),
    releaseRows: parse(await get("/data/releases.csv"), { columns: true }),
  };
}

/** Returns every item from an address on, following `next` to the end. */
export async function walk<T>(request: APIRequestContext, origin: string, first: string): Promise<T[]> {
  const items: T[] = [];
  for (let address: string | null = first; address !== null; ) {
    const page: { items: T[]; next: string | null } = await (await request.get(`${origin}${address}`)).json();
    items.push(...page.items);
    address = page.next;
  }
  return items;
}
