import type { CitedSource } from "@/domain/inputs/source";
import type { Citation } from "@/domain/records/citation";
import type { Desk } from "../records/desk";
import { citeUrl } from "./cite-url";

/** Citations of the given sources. A known address is reused as it stands; a new one becomes a source. */
export function citeSources({ tx, added }: Desk, list: readonly CitedSource[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { url, tier, ...details } of list) {
    const source = citeUrl(tx, url, added);
    if (!cited.has(source)) cited.set(source, { source, tier });
    const fresh = added.find((document) => document.type === "source" && document.id === source);
    if (fresh?.type === "source") Object.assign(fresh.facts, typed(details));
  }
  return [...cited.values()];
}

/** What was typed of a new source; what was left blank stays as `citeUrl` made it. */
function typed(details: object): object {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== "" && value !== null));
}
