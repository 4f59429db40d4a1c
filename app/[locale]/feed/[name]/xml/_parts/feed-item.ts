import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** An entry of a feed, before it has times and whole addresses. No name of a person is in it. */
export type FeedItem = {
  /** What makes its id: record and the head that first told of it. */
  path: string;
  title: string;
  /** The one sentence of the figure or record. */
  sentence: string;
  /** Address of its page below the language, without a slash before it. */
  page: string;
  firstHead: number;
  /** The last head that changed it. */
  lastHead: number;
};

/** The newest items of a feed, newest first. */
export type FeedItems = (db: PublishedDb, view: View, locale: Locale, limit: number) => FeedItem[];
