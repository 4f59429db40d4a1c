import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { licence } from "@/domain/charts/footer";
import { correctionReasons } from "@/domain/values/vocabulary";
import type { View } from "@/domain/view/view";

type RecordFile = {
  /** Returns the record as an API item, or undefined if it is not published at the head. */
  find(db: PublishedDb, view: View, id: string): object | undefined;
  /** Returns the head at which the record was withdrawn. */
  findWithdrawal(db: PublishedDb, view: View, id: string): number | undefined;
  /** Returns the releases of a group's people, if they were named; see `findNamedMembers`. */
  findNamed?(db: PublishedDb, view: View, id: string): number[] | undefined;
};

/**
 * Returns a route handler that serves one record as JSON. A withdrawn record gives 410 with day and reason, a group of
 * whom everybody was named 410 with the numbers of their releases, an unknown record 404.
 */
export function defineRecordFile<Name extends string>(name: Name, record: RecordFile) {
  type Params = { params: Promise<Awaited<LocaleParams["params"]> & Record<Name, string>> };
  return async (_request: Request, { params }: Params): Promise<Response> => {
    const { view } = await readParams(params);
    const id = (await params)[name];
    const db = publishedLedger();
    const top = { head: view.at, licence };
    const headers = { "Access-Control-Allow-Origin": "*" };
    const item = record.find(db, view, id);
    if (item) return Response.json({ ...top, item }, { headers });
    const withdrawnAt = record.findWithdrawal(db, view, id);
    if (withdrawnAt === undefined)
      return Response.json({ ...top, error: { code: "no_record" } }, { status: 404, headers });
    const named = record.findNamed?.(db, view, id);
    if (named) return Response.json({ ...top, named: { id, releases: named } }, { status: 410, headers });
    const head = findHead(db, withdrawnAt);
    const reason = correctionReasons.find((each) => each === head?.publicReason) ?? null;
    return Response.json({ ...top, withdrawn: { id, on: head?.day ?? null, reason } }, { status: 410, headers });
  };
}
