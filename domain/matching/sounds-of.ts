import { nameTokens } from "./name-token";

/** Returns how the words of some names sound, separated by spaces, as stored in the ledger's index of names. */
export function soundsOf(...names: string[]): string {
  return nameTokens(names.join(" "))
    .map(({ sound }) => sound)
    .join(" ");
}
