import { searchKey } from "@/domain/values/search-key";

/** A text's words, folded. */
export function words(text: string): string[] {
  const key = searchKey(text);
  return key === "" ? [] : key.split(" ");
}
