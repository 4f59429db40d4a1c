import type { z } from "zod";
import type { PublishedDb } from "@/db/open-published";
import { publishedLedger } from "@/db/published/connection";
import { EmptyLedger, resolveView } from "@/db/published/resolve-view";
import { findUnknownValue } from "@/db/published/unknown-value";
import { parseQuery } from "@/domain/queries/parse-query";
import { type AddressProblem, problemSentence } from "@/domain/queries/problem-sentence";
import { segmentOf, type View } from "@/domain/view/view";

export type Asked<T> = { db: PublishedDb; query: T; view: View; url: URL };

/**
 * A machine-readable face of the ledger, read-only: the query is checked, `at` and `known` are resolved, the answer is
 * cacheable by the head and may be read from any site. What is wrong is 400 with a sentence that names it.
 */
export function defineFace<T extends { at?: number; known?: string; publisher?: string; place?: string }>(
  schema: z.ZodType<T>,
  answer: (asked: Asked<T>) => Response,
): (request: Request) => Response {
  return (request) => {
    const url = new URL(request.url);
    const parsed = parseQuery(schema, url.searchParams);
    if (!parsed.ok) return refusal(parsed.problem);
    try {
      const db = publishedLedger();
      const resolved = resolveView(db, parsed.query, new Date());
      if (!resolved.ok) return refusal(resolved.problem);
      const { view, hash } = resolved;
      const unknown = findUnknownValue(db, view, parsed.query, url.pathname);
      if (unknown) return refusal(unknown);
      const etag = `W/"${process.env.VIGILIA_BUILD}-${segmentOf(view, hash)}"`;
      if (request.headers.get("if-none-match") === etag) return withHeaders(new Response(null, { status: 304 }), etag);
      return withHeaders(answer({ db, query: parsed.query, view, url }), etag);
    } catch (error) {
      if (error instanceof EmptyLedger) return Response.json({ error: { code: "empty_ledger" } }, { status: 503 });
      throw error;
    }
  };
}

function withHeaders(response: Response, etag: string): Response {
  response.headers.set("ETag", etag);
  response.headers.set("Cache-Control", "public, max-age=0, s-maxage=1, must-revalidate");
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}

function refusal(problem: AddressProblem): Response {
  const { parameter, code, value, begins = null, choices = null } = problem;
  const message = { es: problemSentence(problem, "es"), en: problemSentence(problem, "en") };
  return Response.json(
    { error: { parameter, code, value, begins, choices, message } },
    { status: 400, headers: { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" } },
  );
}
