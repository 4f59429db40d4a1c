import { recordRows } from "@/db/current-rows/record-rows";
import { commitDraft } from "@/db/history/append-revision";
import type { Draft, Ready } from "@/db/history/change-types";
import { awaitsReview } from "@/domain/history/reviewed";
import { protectionLowered } from "@/domain/history/second-person";
import { indexedWords } from "@/domain/matching/indexed-words";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import { type RecordDocument, shapes } from "@/domain/records/document";

/** Shared by all new records, because a long list has many. */
const nothing = noRows();

/**
 * Computes everything that a draft writes, without a transaction. Long lists do this first, so that no other writer
 * waits. Throws if the document does not have the shape of its type.
 */
export function readyDraft(draft: Draft, before: RecordDocument | undefined, homeCountry: string): Ready {
  const { document, base, shown, projected } = draft;
  shapes[document.type].facts.parse(document.facts);
  return {
    committed: commitDraft(document, base),
    rows: recordRows(document, base + 1),
    waits: awaitsReview(document),
    words: { before: indexedWords(before), after: indexedWords(document) },
    projected: {
      before: shown ?? (before ? project(before, homeCountry) : nothing),
      after: projected ?? project(document, homeCountry),
    },
    lowers: protectionLowered({ before, after: document }),
  };
}
