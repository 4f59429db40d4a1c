import { z } from "zod";
import { addDays, type Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { Choice } from "./entry";

/** How far back a chart goes. */
export const periods = ["recent", "all"] as const;
export type Period = (typeof periods)[number];

export const period = z.enum(periods).default("recent");

/** How many days before the base date the recent view begins. */
const lead = 190;

/** Returns the first day of a period. */
export function beginOf(chosen: Period, { ledger }: ChartContext): Day {
  return chosen === "all" ? "0000-01-01" : addDays(ledger.settings.baseDate, -lead);
}

/** Returns the choice of the period; the recent one names its first month. */
export function periodChoice(context: ChartContext): Choice {
  const { locale } = context;
  const t = translator(locale);
  const date = formatDate(beginOf("recent", context).slice(0, 7), locale);
  return {
    name: "period",
    label: t("switch.period_label"),
    options: periods.map((value) => ({ value, label: t(`switch.period.${value}`, { date }) })),
    initial: "recent",
  };
}
