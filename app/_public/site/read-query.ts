import type { z } from "zod";
import { parseQuery } from "@/domain/addresses/parse-query";

export type SearchParams = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Returns the query of a file's address. */
export function queryOf(request: Request): SearchParams["searchParams"] {
  return Promise.resolve(Object.fromEntries(new URL(request.url).searchParams));
}

/** Returns the query of a page. The front door has already refused invalid queries, so a failure here is a bug. */
export async function readQuery<T>(schema: z.ZodType<T>, searchParams: SearchParams["searchParams"]): Promise<T> {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const parsed = parseQuery(schema, new URLSearchParams(entries), true);
  if (!parsed.ok) throw new Error(`the front door did not refuse the invalid parameter ${parsed.problem.parameter}`);
  return parsed.query;
}
