import { listNewestReleases } from "@/db/published/newest";
import { findReleases } from "@/db/published/releases";
import { releaseSentence } from "@/domain/figures/release-sentence";
import { translator } from "@/messages/translator";
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
    return {
      path: `releases/${number}/${firstHead}`,
      title: translator(locale)("release.number", { number }),
      sentence: releaseSentence(release, locale),
      page: `releases/${number}`,
      firstHead,
      lastHead,
    };
  });
};
