import { SearchForm } from "@/components/ui/search-form";
import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The search of every page. On a phone it opens under the masthead; where there is room it is always open. */
export function MastheadSearch({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  return (
    <details className="masthead-search">
      <summary>{t("search.open")}</summary>
      <SearchForm
        action={`/${locale}/search`}
        label={t("search.label")}
        submit={t("search.submit")}
        at={isCurrent(view) ? null : view.at}
        hidesLabel
      />
    </details>
  );
}
