import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { NamingRecord } from "@/db/records/merge-labels";
import { formatNumber } from "@/domain/wording/format";

/** A link to a record by its title; a figure with its value, because two of one day have the same title. */
export function RecordLink({ words, type, id }: NamingRecord & { words: DeskWords }) {
  const document = findDocument(ledger(), type, id)?.document;
  const value = document?.type === "count" ? document.facts.value : null;
  return (
    <a href={`/${words.locale}/${pathOf(type, id)}`}>
      {document ? titleWords(words, document) : id}
      {value === null ? "" : `: ${formatNumber(value, words.locale)}`}
    </a>
  );
}
