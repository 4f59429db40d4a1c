import { foldText } from "@/domain/values/fold-text";

/**
 * Returns the key of a value in a stored mapping; "" for a blank cell. It is a hash of the folded value, because a
 * wrongly chosen column may contain names, and no name of a file may be in the ledger.
 */
export function statusKey(value: string): string {
  const folded = foldText(value) || value.trim();
  if (folded === "") return "";
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
