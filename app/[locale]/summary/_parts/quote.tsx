import type { Figure } from "@/domain/figures/figure";
import { sentenceOf } from "@/domain/figures/sentence";
import { type Edition, frozenAddress } from "@/domain/view/edition";
import { outletWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { figure: Figure; edition: Edition; locale: Locale };

/**
 * A sentence to quote, with its source and the permanent address of the figure. Scripts add a copy button, which copies
 * all three.
 */
export function Quote({ figure, edition, locale }: Props) {
  const { source, count } = figure;
  const t = translator(locale);
  const address = frozenAddress(edition, `/${locale}/counts/${count}`);
  return (
    <div className="copyable" data-copy="">
      <p>
        <strong>{sentenceOf(figure, locale)}</strong>{" "}
        <span className="hint">
          {`${t("count.source")}: `}
          {source?.url ? (
            <a href={source.url} rel="noreferrer external">
              {source.outlet}
            </a>
          ) : source ? (
            outletWords(source, locale)
          ) : (
            t("count.no_source")
          )}
          {". "}
          <a href={address}>{address}</a>
        </span>
      </p>
    </div>
  );
}
