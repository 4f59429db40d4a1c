import { hasContact } from "@/app/_public/site/contact";
import { ContactLines } from "@/app/_public/site/contact-lines";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Notice } from "@/components/ui/notice";
import { SearchForm } from "@/components/ui/search-form";
import type { ChartContext } from "@/domain/charts/chart-context";
import { isCurrent } from "@/domain/view/view";
import { translator } from "@/messages/translator";
import type { Found } from "./find-all";
import { SearchResults } from "./search-results";

/** `found`: null if nothing was searched. */
type Props = { context: ChartContext; text: string; found: Found | null };

/** The search page: the form, the results by group, the meaning of a missing name, and the contact. */
export function SearchPage({ context, text, found }: Props) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path="/search" query={{ q: text }}>
      <h1>{t("search.title")}</h1>
      <SearchForm
        action={`/${locale}/search`}
        label={t("search.label")}
        submit={t("search.submit")}
        value={text}
        at={isCurrent(view) ? null : view.at}
      />
      {found === null ? (
        <p className="hint">
          {t("search.lead")} {t("search.examples")}
        </p>
      ) : (
        <SearchResults context={context} found={found} />
      )}
      <Notice title={t("search.missing")} kind="info">
        <p>{t("search.why_missing")}</p>
        <p>{t(hasContact(ledger.settings) ? "search.contact" : "search.no_contact")}</p>
        <ContactLines settings={ledger.settings} locale={locale} />
      </Notice>
    </SiteFrame>
  );
}
