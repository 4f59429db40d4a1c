import { z } from "zod";
import { federalEntityName } from "@/domain/values/federal-entities";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { loggedBars } from "./logged-bars";
import type { BarChart } from "./spec";

const placeKinds = ["entity", "facility"] as const;
type PlaceKind = (typeof placeKinds)[number];

/** Key of a place that was not stated, or that the row does not show. */
const unknownPlace = "?";

/** Draws releases logged here since the base date by federal entity, or by place of detention if the rows show it. */
function releasedByPlace(context: ChartContext, by: PlaceKind): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const nameOf = (place: string) =>
    by === "entity" ? federalEntityName(place) : (ledger.facilities.get(place)?.name ?? place);
  return loggedBars(context, {
    id: "released-by-place",
    title: t(`chart.released_by_place.title.${by}`),
    column: t(`chart.released_by_place.column.${by}`),
    note: t(`chart.released_by_place.note.${by}`),
    cells: ledger.placeCells,
    keysOf: (cell) => [(by === "entity" ? cell.federalEntity : cell.facility) ?? unknownPlace],
    nameOf: (place) => (place === unknownPlace ? t("chart.released_by_place.untold") : nameOf(place)),
    whichOf: (place) =>
      place === unknownPlace ? t("chart.released_by_place.untold").toLocaleLowerCase(locale) : nameOf(place),
    codeOf: (place) => `${by}.${place}`,
    filterOf: (place) => ({ place: place === unknownPlace ? `?${by}` : place }),
    sums: true,
  });
}

export const releasedByPlaceEntry = entry({
  theme: "where",
  isOwnLog: true,
  shape: { by: z.enum(placeKinds).default("entity") },
  choices: ({ locale }) => {
    const t = translator(locale);
    return [
      {
        name: "by",
        label: t("switch.by"),
        options: placeKinds.map((value) => ({ value, label: t(`chart.released_by_place.column.${value}`) })),
        initial: "entity",
      },
    ];
  },
  draw: (context, { by }) => releasedByPlace(context, by),
});
