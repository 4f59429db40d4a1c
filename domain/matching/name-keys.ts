import { searchKey } from "../people/search-key";
import type { RecordDocument } from "../records/document";
import { noIdentity } from "../records/person";
import { soundsOf } from "./sounds-of";

/** The words by which somebody's names are searched, and how these sound. Empty where there is no name. */
export type NameKeys = { words: string; sounds: string };

/** The keys of all names that a person's record has; none of another record's. */
export function nameKeysOf({ type, identity }: RecordDocument): NameKeys {
  if (type !== "person") return noKeys;
  const { givenNames, surnames, alsoKnownAs } = identity ?? noIdentity;
  const names = [givenNames, surnames, alsoKnownAs];
  return { words: searchKey(...names), sounds: soundsOf(...names) };
}

const noKeys: NameKeys = { words: "", sounds: "" };
