import { randomUUID } from "node:crypto";
import { type CsvRow, csvStream } from "@/app/_public/files/csv-stream";
import { definePost, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { formOf, notAForm } from "@/app/(staff)/_shared/form/form-of";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { proposalPath, sentPath } from "@/app/(staff)/_shared/words/record-path";
import { findApprovedExport } from "@/db/accounts/find-approved-export";
import { logAccess } from "@/db/accounts/log-access";
import { type Export, recordExport } from "@/db/accounts/record-export";
import { walkPages } from "@/db/accounts/walk-pages";
import type { Actor } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { findRequestedProposal } from "@/db/proposals/proposal";
import { requestId } from "@/domain/inputs/request";

type ListExportSpec<Filter, Item> = {
  /** The key of the export, also its action in the history. */
  permission: Export["action"];
  fileName: string;
  columns: readonly string[];
  filterOf(query: Awaited<Query>): Filter;
  count(db: Db, filter: Filter): number;
  list(db: Db, query: Filter & { after?: number; limit: number }): { items: Item[]; next: number | null };
  row(item: Item): CsvRow;
};

/**
 * Defines the export of a filtered list as a CSV file. A filter is sent as a proposal, because a download of private data
 * needs two people. The number of an approved proposal downloads the file, and the download is written to the history
 * first.
 */
export function defineListExport<Filter extends Export["filter"], Item>(spec: ListExportSpec<Filter, Item>) {
  return definePost({
    permission: spec.permission,
    back: (form) => {
      const proposal = numberOf(form.proposal);
      if (proposal !== undefined) return proposalPath(proposal);
      const { requestId: _once, ...filter } = form;
      const list = spec.permission === "person.export" ? "people" : "releases";
      return `desk/${list}?${new URLSearchParams(filter)}`;
    },
    answer: async (db, user, request, { locale }) => {
      const form = await formOf(request);
      if (!form) return notAForm();
      const actor = { id: `user:${user.id}` };
      const proposal = numberOf(form.proposal);
      if (proposal === undefined) return seeOther(`/${locale}/${await ask(db, actor, spec, form)}`);
      const approved = findApprovedExport(db, actor.id, { proposal, action: spec.permission }, new Date());
      if (!approved) return new Response(null, { status: 404 });
      // The page of the proposal says that the day is over.
      if (approved.state === "over") return seeOther(`/${locale}/${proposalPath(proposal)}`);
      const filter = approved.filter as Filter;
      const told = `proposal: ${proposal} · rows: ${spec.count(db, filter)}`;
      await logAccess(db, actor, { action: "access.list", told, requestId: randomUUID() }, new Date());
      const pages = walkPages((page) => spec.list(db, { ...filter, ...page }));
      return csvStream(spec.columns, rowsOf(pages, spec.row), spec.fileName);
    },
  });
}

/** Sends the export as a proposal and returns its page. The form's id makes a double click one proposal. */
async function ask<Filter extends Export["filter"], Item>(
  db: Db,
  actor: Actor,
  spec: ListExportSpec<Filter, Item>,
  form: Record<string, string>,
): Promise<string> {
  const id = requestId.safeParse(form.requestId).data ?? randomUUID();
  const filter = spec.filterOf(form);
  const input = { action: spec.permission, filter, rows: spec.count(db, filter) };
  const outcome = await recordExport(db, actor, { ...input, requestId: id }, new Date());
  if (!outcome.ok) throw new Error("an export cannot be refused");
  // A request whose proposal was approved meanwhile is a change, and keeps its proposal.
  const proposal = outcome.proposal ?? findRequestedProposal(db, id);
  if (proposal === undefined) throw new Error("an export has to wait for a second person");
  return sentPath(proposal, outcome);
}

function* rowsOf<Item>(pages: Iterable<Item[]>, row: (item: Item) => CsvRow): Generator<CsvRow[]> {
  for (const page of pages) yield page.map(row);
}
