import { listNewestCounts } from "@/db/published/newest";
import { readLedger } from "@/db/published/read-ledger";
import { figureOf } from "@/domain/figures/figure-of";
import { figureTitle } from "@/domain/figures/figure-title";
import { sentenceOf } from "@/domain/figures/sentence";
import type { FeedItems } from "./feed-item";

/** Returns the counts that were added or changed last. */
export const countItems: FeedItems = (db, view, locale, limit) => {
  const { counts, publishers } = readLedger(db, view);
  const known = new Map(counts.map((count) => [count.id, count]));
  return listNewestCounts(db, view, limit).flatMap(({ key: id, firstHead, lastHead }) => {
    const count = known.get(id);
    if (!count) return [];
    const figure = figureOf(count, publishers);
    return {
      path: `counts/${id}/${firstHead}`,
      title: figureTitle(figure, locale),
      sentence: sentenceOf(figure, locale),
      page: `counts/${id}`,
      firstHead,
      lastHead,
    };
  });
};
