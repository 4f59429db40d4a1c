import "@/components/style/public.css";
import { after } from "next/server";
import type { ReactNode } from "react";
import { MastheadSearch } from "@/app/_public/search/masthead-search";
import { CopyButtons } from "@/components/charts/interactive/copy-buttons";
import { InteractiveCharts } from "@/components/charts/interactive/interactive-charts";
import { Notice } from "@/components/ui/notice";
import { PageShell } from "@/components/ui/page-shell";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { Island } from "@/components/unhydrated/island";
import { Unhydrated } from "@/components/unhydrated/unhydrated";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { readPublicSettings } from "@/db/published/labels";
import { licence } from "@/domain/charts/footer";
import type { Settings } from "@/domain/values/settings";
import { shortHash } from "@/domain/view/edition";
import { isCurrent, type View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { settingText, siteDescription, siteTitle, type TextIn } from "@/domain/wording/setting-text";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { address } from "./address";
import { hasContact } from "./contact";

type Props = {
  view: View;
  locale: Locale;
  /** Path below the language. */
  path: string;
  query?: Record<string, string | number | undefined>;
  /** True if the page only explains a problem with an address and is not the page of `path`. */
  isProblem?: boolean;
  children: ReactNode;
};

/** The sections in the masthead. */
const sections = [
  { name: "dashboard", path: "" },
  { name: "charts", path: "/charts" },
  { name: "releases", path: "/releases" },
  { name: "detentions", path: "/detentions" },
  { name: "counts", path: "/counts" },
  { name: "about", path: "/about" },
] as const;

/** Further links in the footer. */
const further = ["summary", "change", "corrections", "updates", "known", "data", "api"] as const;

/** The frame of a visitors' page: masthead, notice of an earlier view, content, state of the ledger. */
export function SiteFrame({ view, locale, path, query = {}, isProblem = false, children }: Props) {
  const t = translator(locale);
  const settings = readPublicSettings(publishedLedger(), view);
  const other = locale === "es" ? "en" : "es";
  const links = sections.map(({ name, path: target }) => ({
    label: t(`site.nav.${name}`),
    href: address(locale, target, view),
    current: !isProblem && (target === "" ? path === "" : path.startsWith(target)),
  }));
  const head = findHead(publishedLedger(), view.at);
  const date = head ? formatDate(head.day, locale) : "";
  return (
    <>
      <Unhydrated afterResponse={after}>
        <PageShell
          skip={t("site.skip")}
          banner={<Banner view={view} locale={locale} path={path} date={date} notice={noticeOf(settings, locale)} />}
          header={
            <SiteHeader
              title={siteTitle(settings, locale)}
              home={address(locale, "", view)}
              tagline={siteDescription(settings, locale)}
              navLabel={t("site.sections")}
              links={links}
              language={{ label: t("site.other_language"), href: address(other, path, view, query), lang: other }}
              search={path === "/search" ? null : <MastheadSearch view={view} locale={locale} />}
            />
          }
          footer={
            <SiteFooter
              navLabel={t("site.data")}
              links={[
                ...aboutLinks(settings, view, locale),
                ...further.map((name) => ({ label: t(`site.nav.${name}`), href: address(locale, `/${name}`, view) })),
                { label: t("site.nav.staff"), href: `/${locale}/desk` },
              ]}
              state={t("site.state", { head: view.at, date })}
              hash={{
                label: `${t("site.state_hash")} ${shortHash(head?.hash ?? "")}`,
                full: head?.hash ?? "",
                href: `${address(locale, "/data", view)}#check`,
              }}
              lines={[settingText(settings, "licence", locale)?.text ?? licence]}
            />
          }
        >
          {children}
        </PageShell>
      </Unhydrated>
      <Island>
        <InteractiveCharts label={t("chart.label.live")} records={t("chart.label.records")} />
      </Island>
      <Island>
        <CopyButtons
          words={{ copy: t("chart.action.copy"), copied: t("chart.action.copied"), share: t("chart.action.share_now") }}
        />
      </Island>
    </>
  );
}

function Banner({
  view,
  locale,
  path,
  date,
  notice,
}: {
  view: View;
  locale: Locale;
  path: string;
  /** Day of the shown head, as text. */
  date: string;
  notice: (TextIn & { on: string }) | null;
}) {
  const t = translator(locale);
  if (isCurrent(view) && !notice) return null;
  return (
    <aside>
      {!isCurrent(view) && (
        <Notice title={t("site.past_title", { head: view.at, date })} kind="past">
          <p>
            {t("site.past")} <a href={`/${locale}${path}`}>{t("site.to_current")}</a> ·{" "}
            <a href={`/${locale}/known?at=${view.at}`}>{t("site.past_changes")}</a>
          </p>
        </Notice>
      )}
      {notice && (
        <Notice title={notice.on} kind="info">
          <p lang={notice.lang}>{notice.text}</p>
        </Notice>
      )}
    </aside>
  );
}

function noticeOf(settings: Settings, locale: Locale) {
  const text = settingText(settings, "notice", locale);
  return text && { ...text, on: settings.noticeOn === "" ? "" : formatDate(settings.noticeOn, locale) };
}

/** Links to the chapters about the people behind the site, as far as they are filled in. */
function aboutLinks(settings: Settings, view: View, locale: Locale) {
  const t = translator(locale);
  const about = address(locale, "/about", view);
  return [
    { label: t("about.who"), href: `${about}#who` },
    ...(hasContact(settings) ? [{ label: t("about.who_is.contact"), href: `${about}#contact` }] : []),
  ];
}
