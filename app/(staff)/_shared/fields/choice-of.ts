import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { identifyingWords } from "@/app/(staff)/_shared/words/identifying-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Versioned } from "@/db/history/read-document";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Day } from "@/domain/values/day";

/** A person of the ledger as a choice in a form: id and version, name, and details that distinguish namesakes. */
export type PersonChoice = { value: string; label: string; hint: string };

export function choiceOf(words: DeskWords, { document, version }: Versioned<"person">, today: Day): PersonChoice {
  const label = nameWords(words.t, document.id, document.identity);
  return { value: `${document.id}.${version}`, label, hint: identifyingWords(words, document, today) };
}

/** Parses the id and version that `choiceOf` returns; undefined for any other text. */
export function readChoice(value: string | undefined): { person: string; version: string } | undefined {
  const [, person, version] = /^([1-9]\d{0,14})\.([1-9]\d{0,8})$/.exec(value ?? "") ?? [];
  return person && version ? { person, version } : undefined;
}

/** Returns people as choices; ids without a person are left out. */
export function choicesOfPeople(db: Db, words: DeskWords, ids: readonly string[], today: Day): PersonChoice[] {
  return ids.flatMap((id) => {
    const found = findDocument(db, "person", id);
    return found ? [choiceOf(words, found, today)] : [];
  });
}
