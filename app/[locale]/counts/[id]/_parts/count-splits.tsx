import { Table } from "@/components/ui/table";
import type { movementOf, Split } from "@/domain/figures/splits";
import { movement as movementDimension } from "@/domain/values/vocabulary";
import { categoryName } from "@/domain/wording/category-name";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type SplitProps = { split: Split; locale: Locale; facilities: ReadonlyMap<string, { name: string }> };

/** The parts of a count in one dimension, their sum, and the number of people in none of them. */
export function SplitTable({ split, locale, facilities }: SplitProps) {
  const t = translator(locale);
  const { dimension, parts, sum, unpublished } = split;
  const absent = <span className="absent">{t("chart.not_published")}</span>;
  return (
    <Table
      caption={t(`dimension.${dimension}`)}
      columns={columnsOf(locale)}
      rows={[
        ...parts.map(({ category, value }) => ({
          id: category,
          cells: [categoryName(dimension, category, locale, facilities), formatNumber(value, locale)],
        })),
        ...(sum === null ? [] : [{ id: "sum", cells: [t("count.sum"), formatNumber(sum, locale)] }]),
        ...(unpublished === null ? [] : [{ id: "unpublished", cells: [absent, formatNumber(unpublished, locale)] }]),
      ]}
    />
  );
}

type MovementProps = { movement: NonNullable<ReturnType<typeof movementOf>>; locale: Locale };

/** Arrests and releases since the previous count, as the publisher printed them with a stock. */
export function MovementTable({ movement, locale }: MovementProps) {
  const t = translator(locale);
  const absent = <span className="absent">{t("chart.not_published")}</span>;
  const flows = ["imprisoned", "released"] as const;
  return (
    <>
      <h2>{t("count.movement")}</h2>
      <p className="hint">{t("count.movement_note")}</p>
      <Table
        caption={t(`dimension.${movementDimension}`)}
        columns={columnsOf(locale)}
        rows={flows.map((flow) => {
          const value = movement[flow];
          return { id: flow, cells: [t(`movement.${flow}`), value === null ? absent : formatNumber(value, locale)] };
        })}
      />
    </>
  );
}

function columnsOf(locale: Locale) {
  const t = translator(locale);
  return [
    { key: "category", label: t("chart.column.group"), numeric: false },
    { key: "value", label: t("chart.column.value"), numeric: true },
  ];
}
