import { publishedLedger } from "@/db/published/connection";
import { readFacilitiesOfLog, readPublishersOfLog, readSources } from "@/db/published/labels";
import type { LogWords } from "@/domain/changelog/changelog-values";
import type { LogEntry } from "@/domain/changelog/log-entry";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** Returns the names for all ids in the log's entries, at the view's head. */
export function readLogWords(view: View, locale: Locale, entries: readonly LogEntry[]): LogWords {
  const db = publishedLedger();
  const changes = entries.flatMap(({ records }) => records.flatMap((record) => record.changes));
  const cited = changes
    .filter(({ field }) => field === "source" || field === "sources")
    .flatMap(({ from, to }) => [from, to].flat().map(String));
  return {
    locale,
    publishers: readPublishersOfLog(db, view),
    facilities: readFacilitiesOfLog(db, view),
    sources: readSources(db, view, cited),
  };
}
