import { findDocument } from "@/db/history/read-document";
import type { CitedSource } from "@/domain/inputs/source";
import type { Citation } from "@/domain/records/citation";
import { citeContact, contentOf } from "./cite-contact";
import { citeUrl } from "./cite-url";
import type { WriteContext } from "./write-context";

/**
 * Returns citations of the given sources. Reuses a known address unchanged, and a known contact by its number; a new
 * address and a new contact become sources.
 */
export function citeSources(context: WriteContext, list: readonly CitedSource[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const [index, each] of list.entries()) {
    if (each.source !== null && !findDocument(context.tx, "source", each.source)) continue;
    const nth = list.slice(0, index).filter((other) => contentOf(other) === contentOf(each)).length;
    const source = sourceOf(context, each, nth);
    if (!cited.has(source)) cited.set(source, { source, tier: each.tier });
  }
  return [...cited.values()];
}

function sourceOf({ tx, added }: WriteContext, each: CitedSource, nth: number): string {
  if (each.source !== null) return each.source;
  if (each.url === null) return citeContact(tx, each, nth, added);
  const { outlet, title, archivedUrl, publishedOn, language, note } = each;
  return citeUrl(tx, each.url, added, { outlet, title, archivedUrl, publishedOn, language }, note);
}
