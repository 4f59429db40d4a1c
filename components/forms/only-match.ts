import { searchKey } from "@/domain/values/search-key";
import type { Found } from "./use-found";

/**
 * True if a search found one person who has all the typed words, whole or begun, in any order. A person found despite a
 * typing error is not meant for sure: two people become one only when the user says so.
 */
export function isOnlyMatch(found: readonly Found[], text: string): boolean {
  const [one, ...others] = found;
  if (!one || others.length > 0) return false;
  const names = searchKey(one.label).split(" ");
  const typed = searchKey(text).split(" ");
  return isIdNumber(text) || typed.every((word) => names.some((name) => name.startsWith(word)));
}

/** True for a whole ID number, which the search only finds exactly. */
function isIdNumber(text: string): boolean {
  return /^[VE]?\d{6,9}$/i.test(text.replace(/[\s.-]/g, ""));
}
