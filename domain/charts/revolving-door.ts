import { ourselves } from "@/domain/figures/facts";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { type Absent, entry } from "./entry";
import { loggedFooter } from "./footer";
import { recordsHref } from "./hrefs";
import type { Bar, BarChart } from "./spec";

/** The rows, and which people each counts. `hidden`: a past view counts them, but no longer shows which they are. */
const counted = { again: true, first: false, hidden: null } as const;
const tones = { again: "part", first: "detained", hidden: "other" } as const;
const filters = { again: "yes", first: "no", hidden: undefined } as const;

/** Draws detentions logged here: first ones next to those of people who were in custody before. */
function revolvingDoor(context: ChartContext): BarChart | Absent {
  const { ledger, locale } = context;
  const t = translator(locale);
  if (ledger.detentionCells.length === 0) return { absent: t("chart.revolving_door.absent"), nearest: null };
  const asOf =
    ledger.detentionCells
      .flatMap((cell) => cell.dayTo ?? [])
      .toSorted()
      .at(-1) ?? null;
  const personsWhere = (again: boolean | null) =>
    ledger.detentionCells.filter((cell) => cell.again === again).reduce((sum, cell) => sum + cell.persons, 0);
  const shown = personsWhere(null) > 0 ? (["again", "first", "hidden"] as const) : (["again", "first"] as const);
  const rows = shown.map((id): Bar => {
    const value = personsWhere(counted[id]);
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
      tone: tones[id],
      text: sentence,
      href: recordsHref(context, "/detentions", { again: filters[id] }),
      facts: {
        subject: `logged.detentions.${id}`,
        value,
        asOf,
        since: null,
        publisher: ourselves,
        kind: "reported",
        source: null,
        sentence,
        underReview: false,
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
  isOwnLog: true,
  shape: {},
  choices: () => [],
  draw: (context) => revolvingDoor(context),
});
