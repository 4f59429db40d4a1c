import type { z } from "zod";
import { readView } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";

export type FileRequest<T> = { db: PublishedDb; query: T; view: View; url: URL };

/**
 * Returns a route handler that serves data of the ledger to programs. The front door has already validated the query
 * and resolved the view.
 */
export function defineFile<T>(
  schema: z.ZodType<T>,
  answer: (request: FileRequest<T>) => Response,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const query = await readQuery(schema, queryOf(request));
    return answer({ db: publishedLedger(), query, view: await readView(), url: new URL(request.url) });
  };
}
