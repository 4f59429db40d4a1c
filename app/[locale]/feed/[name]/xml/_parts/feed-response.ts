import { publishedLedger } from "@/db/published/connection";
import { findFirstHead, findHead, findHeads, type Head } from "@/db/published/heads";
import { readPublicSettings } from "@/db/published/labels";
import { permanentId } from "@/db/published/permanent-id";
import { licence } from "@/domain/charts/footer";
import { atomXml } from "@/domain/exports/atom";
import { hourStamp } from "@/domain/values/hour-stamp";
import type { View } from "@/domain/view/view";
import { settingText, siteTitle } from "@/domain/wording/setting-text";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { readEnvironment } from "@/ops/environment";
import { correctionItems } from "./correction-items";
import { countItems } from "./count-items";
import type { FeedItem } from "./feed-item";
import { releaseItems } from "./release-items";

/** The feeds: their content, and the page that shows the same. */
const feeds = {
  releases: { page: "/releases", items: releaseItems },
  counts: { page: "/counts", items: countItems },
  corrections: { page: "/corrections", items: correctionItems },
};

/** Maximum number of entries in a feed. */
const longest = 50;

type FeedName = keyof typeof feeds;

/** Returns a feed of a view as Atom. Throws if no feed has that name. */
export function feedResponse(view: View, locale: Locale, name: string): Response {
  if (!isFeed(name)) throw new Error(`there is no feed ${name}`);
  const headers = { "Content-Type": "application/atom+xml; charset=utf-8" };
  return new Response(feedXml(view, locale, name), { headers });
}

function feedXml(view: View, locale: Locale, name: FeedName): string {
  const db = publishedLedger();
  const t = translator(locale);
  const settings = readPublicSettings(db, view);
  const { timeZone } = settings;
  const origin = readEnvironment(process.env).url;
  const title = siteTitle(settings, locale);
  const items = feeds[name].items(db, view, locale, longest);
  const first = findFirstHead(db);
  const shown = findHead(db, view.at);
  if (!first || !shown) throw new Error("the ledger has no head");
  const heads = findHeads(
    db,
    items.flatMap(({ firstHead, lastHead }) => [firstHead, lastHead]),
  );
  const stamp = (head: Head) => hourStamp(head.day, head.hour, timeZone);
  const stampOf = (number: number) => stamp(heads.get(number) ?? first);
  const entries = items.map((item: FeedItem) => ({
    id: permanentId(db, `${locale}/${item.path}`),
    title: item.title,
    published: stampOf(item.firstHead),
    updated: stampOf(item.lastHead),
    page: `${origin}/${locale}/${item.page}`,
    text: `${item.sentence} ${t("feed.version", { head: item.lastHead })}`,
  }));
  const newest = Math.max(first.number, ...items.map(({ lastHead }) => lastHead));
  return atomXml({
    id: permanentId(db, `${locale}/feed/${name}`),
    title: `${title}: ${t(`site.feed.${name}`)}`,
    subtitle: t("feed.head", { head: shown.number, date: stamp(shown), hash: shown.hash }),
    updated: stampOf(newest),
    language: locale,
    self: `${origin}/${locale}/feed/${name}.xml`,
    page: `${origin}/${locale}${feeds[name].page}`,
    author: title,
    rights: settingText(settings, "licence", locale)?.text ?? licence,
    entries,
  });
}

function isFeed(name: string): name is FeedName {
  return Object.hasOwn(feeds, name);
}
