import { address } from "@/app/_public/site/address";
import { Pagination } from "@/components/ui/pagination";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Change, obstacleIn } from "@/domain/figures/change";
import type { PublishedCount } from "@/domain/projection/published-count";
import { formatSpan } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

type Props = { context: ChartContext; series: readonly PublishedCount[]; change: Change };

/** Links to the previous and the next change in the series, among those with an exact sum. */
export function ChangeWalk({ context, series, change }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const exact = series.filter((count) => !obstacleIn(count));
  const link = (which: "previous" | "next", from: PublishedCount | undefined, to: PublishedCount | undefined) =>
    from && to
      ? {
          label: `${t(`why.${which}`)}: ${stepDates(from, to, context)}`,
          href: address(locale, "/change", view, { publisher: to.publisher, from: from.id, to: to.id }),
        }
      : null;
  const [start, end] = [exact.indexOf(change.from), exact.indexOf(change.to)];
  return (
    <Pagination
      label={t("why.walk")}
      position=""
      previous={link("previous", exact[start - 1], change.from)}
      next={link("next", change.to, exact[end + 1])}
    />
  );
}

/** Returns the start and end of a step as text. */
export function stepDates(from: PublishedCount, to: PublishedCount, { locale }: Pick<ChartContext, "locale">) {
  return formatSpan(from.asOf, to.asOf, locale);
}
