import { recordRows } from "@/db/current-rows/record-rows";
import { commitDraft } from "@/db/history/append-revision";
import type { Draft, Ready } from "@/db/history/change-types";
import { awaitsReview } from "@/domain/history/reviewed";
import { indexedWords } from "@/domain/matching/indexed-words";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import { type RecordDocument, shapes } from "@/domain/records/document";

/** One for all new records: a long list has many. */
const nothing = noRows();

/**
 * Works out what a draft's writing needs apart from the database. Of a long list it is done before the transaction, so
 * that nobody waits for it. Throws if the document has not the shape of its type.
 */
export function readyDraft(draft: Draft, before: RecordDocument | undefined, homeCountry: string): Ready {
  const { document, base, shown } = draft;
  shapes[document.type].facts.parse(document.facts);
  return {
    committed: commitDraft(document, base),
    rows: recordRows(document, base + 1),
    waits: awaitsReview(document),
    words: { before: indexedWords(before), after: indexedWords(document) },
    projected: {
      before: shown ?? (before ? project(before, homeCountry) : nothing),
      after: project(document, homeCountry),
    },
  };
}
