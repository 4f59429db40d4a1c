import type { ReleaseKind } from "@/domain/values/vocabulary";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { loggedBars } from "./logged-bars";
import type { BarChart } from "./spec";

/** Draws releases logged here since the base date by kind: most are not full freedom. */
function releasedByKind(context: ChartContext): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  return loggedBars(context, {
    id: "released-by-kind",
    title: t("chart.released_by_kind.title"),
    column: t("release.kind"),
    note: t("chart.released_by_kind.note"),
    cells: ledger.cells,
    keysOf: (cell) => [cell.kind],
    nameOf: (kind) => t(`kind.${kind as ReleaseKind}`),
    whichOf: (kind) => t(`kind.${kind as ReleaseKind}`).toLocaleLowerCase(locale),
    codeOf: (kind) => `kind.${kind}`,
    filterOf: (kind) => ({ kind }),
    sums: true,
  });
}

export const releasedByKindEntry = entry({
  theme: "releases",
  isOwnLog: true,
  shape: {},
  choices: () => [],
  draw: (context) => releasedByKind(context),
});
