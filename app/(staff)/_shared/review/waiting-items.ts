import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf, proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { authorsOfChange, isDisabled, isStale } from "@/db/changes/approval";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { findProposal, listWaitingProposals, type Proposal } from "@/db/proposals/proposal";
import { findWaiting, listWaiting, type Waiting } from "@/db/records/list-waiting";
import { type Chosen, proposalValue, recordValue } from "./chosen";
import { type Compared, comparedInReview, comparedRecords } from "./compared";
import { type MayApprove, mayApprove } from "./may-approve";
import { proposalTitle, wordsWithDrafts } from "./proposal-words";

/** Something that waits for approval, as the review page shows it. */
export type WaitingItem = {
  /** The value of its box: `person:7:3` or `proposal:12`. */
  value: string;
  /** Id of its element on the review page. */
  anchor: string;
  title: string;
  authors: string[];
  since: string;
  may: MayApprove;
  /** Its page, and the page that returns it to its author, after the language. */
  paths: { page: string; back: string };
  /** Words that know its new sources. */
  words: DeskWords;
  compared: Compared[];
  /** Number of its records. */
  total: number;
  record?: Waiting["document"];
  proposal?: Proposal & { isStale: boolean; isAuthorDisabled: boolean };
};

type Context = { words: DeskWords; user: SessionUser; home: string; now: Date };

/** Returns what waits for approval, the longest wait first, and how much there is in all. */
export function listWaitingItems(db: Db, context: Context, limit: number): { items: WaitingItem[]; total: number } {
  const records = listWaiting(db, limit);
  const proposals = listWaitingProposals(db, limit);
  const all = [
    ...records.items.map((waiting) => ({ since: waiting.since, item: () => recordItem(db, context, waiting) })),
    ...proposals.items.map((proposal) => ({ since: proposal.at, item: () => proposalItem(db, context, proposal) })),
  ].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return { items: all.slice(0, limit).map(({ item }) => item()), total: records.total + proposals.total };
}

/** Returns the chosen items that still wait, and the others: decided or changed since they were shown. */
export function findChosenItems(
  db: Db,
  context: Context,
  { records, proposals }: Chosen,
): { items: WaitingItem[]; others: Listed[] } {
  const found = { items: [] as WaitingItem[], others: [] as Listed[] };
  for (const { type, id, version } of records) {
    const waiting = findWaiting(db, type, id);
    const document = findDocument(db, type, id)?.document;
    const value = recordValue({ type, id, version });
    if (waiting?.version === version) found.items.push(recordItem(db, context, waiting));
    else if (document) found.others.push({ value, title: titleWords(context.words, document), page: pathOf(type, id) });
  }
  for (const id of proposals) {
    const proposal = findProposal(db, id);
    if (proposal?.state === "waiting") found.items.push(proposalItem(db, context, proposal));
    else if (proposal) {
      const title = proposalTitle(db, context.words, proposal);
      found.others.push({ value: proposalValue(id), title, page: proposalPath(id) });
    }
  }
  return found;
}

/** A chosen item as a link. */
export type Listed = { value: string; title: string; page: string };

function recordItem(db: Db, { words, user, home, now }: Context, waiting: Waiting): WaitingItem {
  const { document, version, authors, since } = waiting;
  const { type, id } = document;
  return {
    value: recordValue({ type, id, version }),
    anchor: `review-${type}-${id}`,
    title: titleWords(words, document),
    ...{ authors, since, words },
    may: mayApprove(db, user, authors, since, now),
    paths: { page: pathOf(type, id), back: `desk/review/return/${type}/${id}` },
    compared: [comparedInReview(document, home)],
    total: 1,
    record: document,
  };
}

export function proposalItem(db: Db, { words, user, home, now }: Context, proposal: Proposal): WaitingItem {
  const { id, at, author, records } = proposal;
  const compared = comparedRecords(db, proposal, home);
  const unstored = Math.max(0, records.length - proposal.drafts.length);
  return {
    value: proposalValue(id),
    anchor: `review-proposal-${id}`,
    title: proposalTitle(db, words, proposal),
    authors: [author],
    since: at,
    may: mayApprove(db, user, authorsOfChange(db, proposal), at, now),
    paths: { page: proposalPath(id), back: `desk/review/return/proposal/${id}` },
    words: wordsWithDrafts(words, proposal),
    compared,
    total: compared.length + unstored,
    proposal: { ...proposal, isStale: isStale(db, proposal), isAuthorDisabled: isDisabled(db, author) },
  };
}
