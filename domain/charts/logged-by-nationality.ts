import { foreignOrDual, isCountry } from "@/domain/values/combination";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { loggedBars } from "./logged-bars";
import {
  type NationalityCount,
  nationalitiesOf,
  nationalityCodes,
  nationalityCount,
  nationalityCountChoice,
  whichNationality,
} from "./nationality-count";
import type { BarChart } from "./spec";

/**
 * Draws releases logged here since the base date by nationality. Each person counts once under their combination, so
 * that the bars sum; or once under each nationality, so that they do not. The bars sum projected rows, so what a row
 * hides stays hidden.
 */
function loggedByNationality(context: ChartContext, chosen: NationalityCount): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  return loggedBars(context, {
    id: "logged-by-nationality",
    title: t("chart.logged_by_nationality.title"),
    column: t("chart.column.nationality"),
    note: `${t(`chart.countries.note.${chosen}`)} ${t("chart.logged_by_nationality.note")}`,
    cells: ledger.cells,
    keysOf: (cell) => nationalitiesOf(cell.nationality, chosen),
    nameOf: (code) => nationalityName(code, locale),
    whichOf: (code) => whichNationality(code, chosen, locale),
    codeOf: (code) => `${nationalityCodes[chosen]}.${code}`,
    filterOf: (code) => ({ nationality: filterFor(code, chosen) }),
    sums: chosen === "combination",
  });
}

/** Returns the filter that finds exactly the people whom a row counts. */
function filterFor(code: string, chosen: NationalityCount): string {
  const isAlone = code === foreignOrDual || (chosen === "combination" && isCountry(code));
  return isAlone ? `only-${code}` : code;
}

export const loggedByNationalityEntry = entry({
  theme: "nationality",
  isOwnLog: true,
  shape: { count: nationalityCount },
  choices: (context) => [nationalityCountChoice(context)],
  draw: (context, { count }) => loggedByNationality(context, count),
});
