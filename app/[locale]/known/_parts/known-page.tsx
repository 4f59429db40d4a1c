import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { publishedLedger } from "@/db/published/connection";
import { findFirstHead, findHead } from "@/db/published/heads";
import { isCurrent, type View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { ChangesSince } from "./changes-since";
import { ThenAndNow } from "./then-and-now";

/** `isChosen`: the address names a head or a day, which may be the newest head. */
type Props = { view: View; locale: Locale; isChosen: boolean };

/**
 * "As known on": how to view an earlier day. For a chosen day: the main figures then and now, and what changed since.
 */
export function KnownPage({ view, locale, isChosen }: Props) {
  const t = translator(locale);
  const first = findFirstHead(publishedLedger())?.day ?? view.day;
  const date = formatDate(findHead(publishedLedger(), view.at)?.day ?? view.day, locale);
  return (
    <SiteFrame view={view} locale={locale} path="/known">
      <h1>{t("known.title")}</h1>
      <p>{t("known.lead", { date: formatDate(first, locale) })}</p>
      <form method="get" action={`/${locale}/known`} className="filters">
        <label className="filter">
          <span>{t("known.label")}</span>
          <input type="date" name="known" required min={first} max={view.day} />
        </label>
        <button type="submit" className="button">
          {t("known.submit")}
        </button>
      </form>
      {isChosen && <h2>{t("known.then_title", { date, head: view.at })}</h2>}
      {isChosen && isCurrent(view) && <p>{t("known.is_now")}</p>}
      {!isCurrent(view) && (
        <>
          <p>
            <a href={address(locale, "", view)}>{t("known.open")}</a>
          </p>
          <ThenAndNow view={view} locale={locale} />
          <ChangesSince view={view} locale={locale} />
        </>
      )}
    </SiteFrame>
  );
}
