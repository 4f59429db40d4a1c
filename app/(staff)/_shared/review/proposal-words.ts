import { actionWords } from "@/app/(staff)/_shared/words/actor-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { sourceAddress } from "@/app/(staff)/_shared/words/source-title";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { findDocument, findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Proposal } from "@/db/proposals/proposal";
import type { RecordDocument } from "@/domain/records/document";

const titled = new Set<string>(["person", "group", "count", "source", "facility", "publisher", "user"]);

/** The title of a proposal: what it does, its first record, and how many more. */
export function proposalTitle(db: Db, words: DeskWords, proposal: Proposal): string {
  const { t } = words;
  const does = actionWords(t, proposal.action);
  const records = titledRecords(proposal);
  const title = records[0] && recordTitle(db, words, proposal, records[0]);
  if (!title) return does;
  const more = records.length - 1;
  return `${does}: ${title}${more > 0 ? ` ${t("desk.proposal.and_more", { count: more })}` : ""}`;
}

/** The records that a title may name. New sources come with the record that cites them. */
function titledRecords({ records }: Proposal): Proposal["records"] {
  const found = records.filter(({ type, base }) => titled.has(type) && (type !== "source" || base > 0));
  return found.length > 0 ? found : records.filter(({ type }) => type === "source");
}

function recordTitle(
  db: Db,
  words: DeskWords,
  { drafts, why }: Proposal,
  { type, id, base }: Proposal["records"][number],
) {
  const draft = drafts.find(({ document }) => document.type === type && document.id === id)?.document;
  // The draft of an erasure has no name; until it is approved the person has the name of today.
  if (draft?.identity && why !== "erase") return documentTitle(words, draft);
  if (base === 0) return draft && documentTitle(words, draft);
  const known = findVersion(db, type, id, base) ?? findDocument(db, type, id);
  return known && documentTitle(words, known.document);
}

/** The title of any record at the desk; empty if records of its type have none. */
export function documentTitle(words: DeskWords, document: RecordDocument): string {
  switch (document.type) {
    case "person":
    case "group":
    case "count":
    case "source":
    case "facility":
    case "publisher":
      return titleWords(words, document);
    case "user":
      return document.identity?.name ?? "";
    case "setting":
      return fieldTitle(words.t, document.id);
    default:
      return "";
  }
}

/** Words that also know the sources which are new in a proposal. Their ids are not final, so they come first. */
export function wordsWithDrafts(words: DeskWords, { drafts }: Pick<Proposal, "drafts">): DeskWords {
  const sources = new Map(
    drafts.flatMap(({ document }) =>
      document.type === "source" ? [[document.id, sourceAddress(document.facts, words.locale)] as const] : [],
    ),
  );
  return { ...words, source: (id) => sources.get(id) ?? words.source(id) };
}
