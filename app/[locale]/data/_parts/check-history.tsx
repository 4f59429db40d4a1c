import { readEdition } from "@/app/_public/site/read-edition";
import { frozenAddress } from "@/domain/view/edition";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** How readers outside check that the history is unchanged: keep a hash, and compare it later. */
export function CheckHistory({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const edition = readEdition(view);
  return (
    <>
      <h2 id="check">{t("data.check")}</h2>
      <p>{t("data.check_lead")}</p>
      <ol className="prose addresses">
        <li>{t("data.check_keep")}</li>
        <li>{t("data.check_compare", { example: frozenAddress(edition, `/${locale}/data`) })}</li>
        <li>{t("data.check_differs")}</li>
      </ol>
    </>
  );
}
