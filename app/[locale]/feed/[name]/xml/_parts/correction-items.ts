import { readLogWords } from "@/app/_public/log/read-log-words";
import { listCorrections } from "@/db/published/log";
import { entrySentence, entryTitle } from "@/domain/changelog/entry-words";
import type { FeedItems } from "./feed-item";

/** Returns the newest entries of the corrections log, without the staff's notes, which may name a person. */
export const correctionItems: FeedItems = (db, view, locale, limit) => {
  const { entries } = listCorrections(db, view, { limit });
  const words = readLogWords(view, locale, entries);
  return entries.map((entry) => ({
    path: `corrections/${entry.head}`,
    title: entryTitle(entry, words),
    sentence: entrySentence(entry, words),
    page: `corrections?before=${entry.head + 1}#h${entry.head}`,
    firstHead: entry.head,
    // A record that was hidden later has changed then: from that head on it appears without its values.
    lastHead: Math.max(entry.head, ...entry.records.flatMap(({ hidden, lastHead }) => (hidden ? [lastHead] : []))),
  }));
};
