import type { RecordDocument } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
import { searchText } from "@/domain/values/search-text";
import { soundsOf } from "./sounds-of";

/** The words by which a record is searched, and of a person how the names sound. Empty where it is not searched by any. */
export type IndexedWords = { words: string; sounds: string };

/** The words of a record before a change and after it. */
export type Reworded = { before: IndexedWords; after: IndexedWords };

/** What the indexes of words hold of a record as it stands; nothing of one that is gone. */
export function indexedWords(document: RecordDocument | undefined): IndexedWords {
  switch (document?.type) {
    case "person":
      return document.facts.gone ? none : namesOf(document.identity ?? noIdentity);
    case "source":
      return { words: searchText(document.facts.title, document.facts.outlet, document.facts.url), sounds: "" };
    default:
      return none;
  }
}

const none: IndexedWords = { words: "", sounds: "" };

function namesOf({ givenNames, surnames, alsoKnownAs }: typeof noIdentity): IndexedWords {
  const names = [givenNames, surnames, alsoKnownAs];
  return { words: searchKey(...names), sounds: soundsOf(...names) };
}
