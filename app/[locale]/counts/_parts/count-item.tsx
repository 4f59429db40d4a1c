import { address } from "@/app/_public/site/address";
import { SourceLine } from "@/app/_public/site/source-line";
import { Badge } from "@/components/ui/badge";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { claimOf, sentenceOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { count: PublishedCount; publishers: Publishers; locale: Locale; view: View };

/** A row in the list of counts: the figure's sentence, the kind of claim, and its source. */
export function CountItem({ count, publishers, locale, view }: Props) {
  const t = translator(locale);
  const figure = figureOf(count, publishers);
  const claim = claimOf(figure.stance);
  return (
    <li className="record">
      <p className="record-title">
        <a href={address(locale, `/counts/${count.id}`, view)}>{sentenceOf(figure, locale)}</a>
      </p>
      <p className="record-standing">
        <Badge tone={claim}>{t(`claim.${claim}`)}</Badge>
        {count.standing === "contradicted" && <Badge tone="refuted">{t("standing.contradicted")}</Badge>}
        {count.underReview && <Badge tone="neutral">{t("count.review.badge")}</Badge>}
        <span>
          {count.source ? <SourceLine source={count.source} locale={locale} /> : t("count.no_source")}
          {count.tier && ` · ${t(`tier.${count.tier}`)}`}
        </span>
      </p>
    </li>
  );
}
