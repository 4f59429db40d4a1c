import { nameTokens } from "./name-token";

/** How the words of some names sound, with a space between them: the ledger's index of names holds this. */
export function soundsOf(...names: string[]): string {
  return nameTokens(names.join(" "))
    .map(({ sound }) => sound)
    .join(" ");
}
