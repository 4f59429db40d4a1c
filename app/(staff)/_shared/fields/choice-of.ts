import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { toldWords } from "@/app/(staff)/_shared/words/labels";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Versioned } from "@/db/history/read-document";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Day } from "@/domain/values/day";

/** Somebody of the ledger as a form offers them: number and version, name, and what tells them from namesakes. */
export type PersonChoice = { value: string; label: string; hint: string };

export function choiceOf(words: DeskWords, { document, version }: Versioned<"person">, today: Day): PersonChoice {
  const label = nameWords(words.t, document.id, document.identity);
  return { value: `${document.id}.${version}`, label, hint: toldWords(words, document, today) };
}

/** Number and version as `choiceOf` gives them; undefined for any other text. */
export function readChoice(value: string | undefined): { person: string; version: string } | undefined {
  const [, person, version] = /^([1-9]\d{0,14})\.([1-9]\d{0,8})$/.exec(value ?? "") ?? [];
  return person && version ? { person, version } : undefined;
}

/** The people of some ids as choices; nothing for an id that is nobody's. */
export function choicesOfPeople(db: Db, words: DeskWords, ids: readonly string[], today: Day): PersonChoice[] {
  return ids.flatMap((id) => {
    const found = findDocument(db, "person", id);
    return found ? [choiceOf(words, found, today)] : [];
  });
}
