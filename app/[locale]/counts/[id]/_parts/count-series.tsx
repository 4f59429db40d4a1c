import { address } from "@/app/_public/site/address";
import { Pagination } from "@/components/ui/pagination";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import type { Neighbours } from "@/domain/figures/neighbours";
import { quantityOf, sentenceOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Place = { view: View; locale: Locale; publishers: Publishers };

/** Other figures of the same series and day: which of them charts draw, and by which rule. */
export function CountSeries({
  count,
  neighbours,
  ...place
}: Place & { count: PublishedCount; neighbours: Neighbours }) {
  const { view, locale, publishers } = place;
  const t = translator(locale);
  const { drawn, sameDay, rule } = neighbours;
  return (
    <>
      <h2>{t("count.same_day")}</h2>
      <p>
        {drawn === undefined && t("count.none_drawn")}
        {drawn && (rule === null ? t("count.is_drawn") : `${t("count.not_drawn")} ${t(`count.rule.${rule}`)}`)}
      </p>
      {sameDay.length === 0 ? (
        <p className="hint">{t("count.alone")}</p>
      ) : (
        <ul>
          {sameDay.map(({ count: other, rule: against }) => (
            <li key={other.id}>
              <a href={address(locale, `/counts/${other.id}`, view)}>
                {sentenceOf(figureOf(other, publishers), locale)}
              </a>{" "}
              <span className="hint">
                {other.id === drawn?.id && t("count.this_drawn")}
                {against !== null && `${t("count.not_drawn")} ${t(`count.rule.${against}`)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Links to the previous and the next figure of the series. */
export function CountWalk({ neighbours, view, locale }: Place & { neighbours: Neighbours }) {
  const t = translator(locale);
  const link = (count: PublishedCount | undefined, which: "previous" | "next") =>
    count
      ? {
          href: address(locale, `/counts/${count.id}`, view),
          label: t(`count.${which}`, {
            number: quantityOf(count, locale),
            date: formatDate(count.asOf, locale),
          }),
        }
      : null;
  return (
    <Pagination
      label={t("count.walk")}
      position=""
      previous={link(neighbours.previous, "previous")}
      next={link(neighbours.next, "next")}
    />
  );
}
