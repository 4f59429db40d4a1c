import type { z } from "zod";
import type { PublishedDb } from "@/db/open-published";
import { publishedLedger } from "@/db/published/connection";
import { noteHead } from "@/db/published/last-pages";
import { EmptyLedger, resolveView } from "@/db/published/resolve-view";
import { findUnknownValue } from "@/db/published/unknown-value";
import { parseQuery } from "@/domain/queries/parse-query";
import { type AddressProblem, problemSentence } from "@/domain/queries/problem-sentence";
import { segmentOf, type View } from "@/domain/view/view";
import { translator } from "@/messages/translator";

export type Asked<T> = { db: PublishedDb; query: T; view: View; url: URL };

/**
 * A machine-readable face of the ledger, read-only: the query is checked, `at` and `known` are resolved, the answer is
 * cacheable by the head and may be read from any site (next.config.mjs says so). What is wrong is 400 with a sentence
 * that names it.
 */
export function defineFace<T extends { at?: number; known?: string; publisher?: string; place?: string }>(
  schema: z.ZodType<T>,
  answer: (asked: Asked<T>) => Response,
): (request: Request) => Response {
  return (request) => {
    const url = new URL(request.url);
    const plain = withoutBlanks(url);
    if (plain !== undefined) return new Response(null, { status: 307, headers: { Location: plain } });
    const parsed = parseQuery(schema, url.searchParams);
    if (!parsed.ok) return refusal(parsed.problem);
    try {
      const db = publishedLedger();
      const resolved = resolveView(db, parsed.query, new Date());
      if (!resolved.ok) return refusal(resolved.problem);
      const { view, hash } = resolved;
      noteHead(view.head);
      const unknown = findUnknownValue(db, view, parsed.query, url.pathname);
      if (unknown) return refusal(unknown);
      const etag = `W/"${process.env.VIGILIA_BUILD}-${segmentOf(view, hash)}"`;
      if (request.headers.get("if-none-match") === etag) return withHeaders(new Response(null, { status: 304 }), etag);
      return withHeaders(answer({ db, query: parsed.query, view, url }), etag);
    } catch (error) {
      if (!(error instanceof EmptyLedger)) console.error("a face of the ledger cannot be read", error);
      return unreadable(error instanceof EmptyLedger ? "empty_ledger" : "ledger_unreadable");
    }
  };
}

/** A form sends its empty fields too: the same address without them, which is the one to keep; undefined if it has none. */
function withoutBlanks({ pathname, searchParams }: URL): string | undefined {
  const given = [...searchParams].filter(([, value]) => value !== "");
  if (given.length === searchParams.size) return undefined;
  return given.length === 0 ? pathname : `${pathname}?${new URLSearchParams(given)}`;
}

function withHeaders(response: Response, etag: string): Response {
  response.headers.set("ETag", etag);
  response.headers.set("Cache-Control", "public, max-age=0, s-maxage=1, must-revalidate");
  return response;
}

/** The ledger holds nothing yet, or cannot be read at the moment. */
function unreadable(code: "empty_ledger" | "ledger_unreadable"): Response {
  const message = { es: translator("es")("site.unavailable"), en: translator("en")("site.unavailable") };
  return Response.json(
    { error: { code, message } },
    { status: 503, headers: { "Cache-Control": "no-store", "Retry-After": "30" } },
  );
}

function refusal(problem: AddressProblem): Response {
  const { parameter, code, value, begins = null, choices = null } = problem;
  const message = { es: problemSentence(problem, "es"), en: problemSentence(problem, "en") };
  return Response.json(
    { error: { parameter, code, value, begins, choices, message } },
    { status: 400, headers: { "Cache-Control": "no-store" } },
  );
}
