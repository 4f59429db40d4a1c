import { listNewestReleases } from "@/db/published/newest";
import { findReleases } from "@/db/published/releases";
import { asTitle } from "@/domain/figures/figure-title";
import { releaseSentence } from "@/domain/figures/release-sentence";
import type { FeedItems } from "./feed-item";

/** Returns the releases that were added or changed last. Hidden releases are in no feed. */
export const releaseItems: FeedItems = (db, view, locale, limit) => {
  const newest = listNewestReleases(db, view, limit);
  const releases = findReleases(
    db,
    view,
    newest.map(({ key }) => key),
  );
  return newest.flatMap(({ key: number, firstHead, lastHead }) => {
    const release = releases.get(number);
    if (!release || "hidden" in release) return [];
    const sentence = releaseSentence(release, locale);
    return {
      path: `releases/${number}/${firstHead}`,
      title: asTitle(sentence),
      sentence,
      page: `releases/${number}`,
      firstHead,
      lastHead,
    };
  });
};
