import { searchKey } from "@/domain/values/search-key";

/** Returns a text's words, folded. */
export function words(text: string): string[] {
  const key = searchKey(text);
  return key === "" ? [] : key.split(" ");
}
