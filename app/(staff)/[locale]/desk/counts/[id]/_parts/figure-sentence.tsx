import { CopyButton } from "@/components/forms/copy-button";
import { publishedLedger } from "@/db/published/connection";
import { findCount } from "@/db/published/counts";
import { readLedger } from "@/db/published/read-ledger";
import { resolveView } from "@/db/published/resolve-view";
import { figureOf } from "@/domain/figures/figure-of";
import { quotationOf } from "@/domain/figures/quotation";
import { sentenceOf } from "@/domain/figures/sentence";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; id: string };

/** The sentence that the public reads of a figure, with a button that copies it with source and address. */
export function FigureSentence({ t, locale, id }: Props) {
  const db = publishedLedger();
  const resolved = resolveView(db, {}, new Date());
  const count = resolved.ok ? findCount(db, resolved.view, id) : undefined;
  if (!resolved.ok || !count) return null;
  const { publishers } = readLedger(db, resolved.view);
  const figure = figureOf(count, publishers);
  const path = `/${locale}/counts/${id}?at=${resolved.view.at}`;
  return (
    <p>
      {sentenceOf(figure, locale)}{" "}
      <CopyButton
        words={{ copy: t("chart.action.copy"), copied: t("chart.action.copied") }}
        text={quotationOf(figure, "", locale)}
        path={path}
        of={t("desk.copy.sentence")}
      />
    </p>
  );
}
