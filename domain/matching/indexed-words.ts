import type { RecordDocument } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
import { searchText } from "@/domain/values/search-text";
import { soundsOf } from "./sounds-of";

/** The search words of a record, and the sounds of a person's names. Empty if the record is not searched by them. */
export type IndexedWords = { words: string; sounds: string };

/** The words of a record before a change and after it. */
export type Reworded = { before: IndexedWords; after: IndexedWords };

/** Returns what the word indexes hold for a record; nothing for a removed one. */
export function indexedWords(document: RecordDocument | undefined): IndexedWords {
  switch (document?.type) {
    case "person":
      return document.facts.gone ? none : namesOf(document.identity ?? noIdentity);
    case "source": {
      const { title, outlet, url, contactOn = "" } = document.facts;
      return { words: searchText(title, outlet, url ?? contactOn), sounds: "" };
    }
    default:
      return none;
  }
}

const none: IndexedWords = { words: "", sounds: "" };

function namesOf({ givenNames, surnames, alsoKnownAs }: typeof noIdentity): IndexedWords {
  const names = [givenNames, surnames, alsoKnownAs];
  return { words: searchKey(...names), sounds: soundsOf(...names) };
}
