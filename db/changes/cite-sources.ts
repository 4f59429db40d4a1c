import type { CitedSource } from "@/domain/inputs/source";
import type { Citation } from "@/domain/records/citation";
import { citeUrl } from "./cite-url";
import type { WriteContext } from "./write-context";

/** Returns citations of the given sources. Reuses a known address unchanged; a new address becomes a source. */
export function citeSources({ tx, added }: WriteContext, list: readonly CitedSource[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { url, tier, ...details } of list) {
    const source = citeUrl(tx, url, added, details);
    if (!cited.has(source)) cited.set(source, { source, tier });
  }
  return [...cited.values()];
}
