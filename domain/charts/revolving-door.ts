import type { Bar, BarChart } from "@/domain/chart/spec";
import { ourselves } from "@/domain/figures/facts";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { type Absent, entry } from "./entry";
import { loggedFooter } from "./footer";
import { recordsHref } from "./hrefs";

/** Detentions logged here, the first ones of a person beside those of somebody who was in custody before. */
function revolvingDoor(context: ChartContext): BarChart | Absent {
  const { ledger, locale } = context;
  const t = translator(locale);
  if (ledger.detentionCells.length === 0) return { absent: t("chart.revolving_door.absent"), nearest: null };
  const asOf =
    ledger.detentionCells
      .flatMap((cell) => cell.dayTo ?? [])
      .toSorted()
      .at(-1) ?? null;
  const rows = (["again", "first"] as const).map((id): Bar => {
    const isAgain = id === "again";
    const value = ledger.detentionCells
      .filter((cell) => cell.again === isAgain)
      .reduce((sum, cell) => sum + cell.persons, 0);
    const sentence = t(`chart.revolving_door.sentence.${id}`, {
      count: value,
      number: formatNumber(value, locale),
      asOf: asOf === null ? "" : t("figure.logged_until", { date: formatDate(asOf, locale) }),
    });
    return {
      id,
      label: t(`chart.revolving_door.${id}`),
      value,
      valueLabel: formatNumber(value, locale),
      detail: null,
      tone: isAgain ? "released" : "detained",
      text: sentence,
      href: recordsHref(context, "/detentions", { again: isAgain ? "yes" : "no" }),
      facts: {
        subject: `logged.detentions.${id}`,
        value,
        asOf,
        since: null,
        publisher: ourselves,
        kind: "reported",
        source: null,
        sentence,
      },
    };
  });
  const groups = [{ id: "detentions", title: "", comparable: true, note: null, rows }];
  const title = t("chart.revolving_door.title");
  return {
    kind: "bars",
    id: "revolving-door",
    locale,
    title,
    summary: rows[0]?.text ?? "",
    max: Math.max(1, ...rows.map((row) => row.value ?? 0)),
    groups,
    table: barTable(title, t("chart.column.what"), groups, locale),
    footer: loggedFooter(context, asOf, t("chart.revolving_door.note")),
  };
}

export const revolvingDoorEntry = entry({
  theme: "releases",
  shape: {},
  choices: () => [],
  draw: (context) => revolvingDoor(context),
});
