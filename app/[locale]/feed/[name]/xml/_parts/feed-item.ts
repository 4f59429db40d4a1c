import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** An entry of a feed, before it has times and full addresses. It never contains a person's name. */
export type FeedItem = {
  /** Source of the entry's id: the record and the head that first published it. */
  path: string;
  title: string;
  /** The sentence of the figure or record. */
  sentence: string;
  /** Address of its page below the language, without a leading slash. */
  page: string;
  firstHead: number;
  /** The last head that changed the record. */
  lastHead: number;
};

/** Returns the newest items of a feed, newest first. */
export type FeedItems = (db: PublishedDb, view: View, locale: Locale, limit: number) => FeedItem[];
