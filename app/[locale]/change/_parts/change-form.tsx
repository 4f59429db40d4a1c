import { Choice } from "@/app/_public/lists/filter-fields";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import { publishersOf, shortName } from "@/domain/charts/publisher-choice";
import { type Chosen, publishersWithChanges } from "@/domain/figures/chosen-change";
import { quantityOf } from "@/domain/figures/sentence";
import { isCurrent } from "@/domain/view/view";
import { formatShortDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

type Props = { context: ChartContext; chosen: Chosen; query: Choices };

/** A plain form to choose a publisher and two dates of its series. The choice becomes the address. */
export function ChangeForm({ context, chosen, query }: Props) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const { series, publisher, found } = chosen;
  const offered = publishersWithChanges(ledger.counts);
  const publishers = publishersOf(
    context,
    ledger.counts.filter((count) => offered.includes(count.publisher)),
  );
  const [lead, ...others] = publishers;
  const dates = series.toReversed().map((count) => ({
    value: count.id,
    label: t("why.field.option", {
      date: formatShortDate(count.asOf, locale),
      number: quantityOf(count, locale),
    }),
  }));
  const dateField = (name: "from" | "to") => (
    <Choice
      name={name}
      label={t(`why.field.${name}`)}
      value={"from" in found ? found[name].id : query[name]}
      any={t("why.field.auto")}
      options={dates}
    />
  );
  return (
    <form className="filters long" method="get" action={`/${locale}/change`} aria-label={t("why.form")}>
      {!isCurrent(view) && <input type="hidden" name="at" value={view.at} />}
      {lead !== undefined && (
        <Choice
          name="publisher"
          label={t("why.field.publisher")}
          value={publisher === lead ? "" : publisher}
          any={shortName(context, lead)}
          options={others.map((id) => ({ value: id, label: shortName(context, id) }))}
        />
      )}
      {dateField("from")}
      {dateField("to")}
      <button type="submit" className="button">
        {t("why.field.submit")}
      </button>
    </form>
  );
}
