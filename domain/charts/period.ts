import { z } from "zod";
import { addDays, type Day } from "@/domain/values/day";
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

/** Returns the choice of the period. */
export function periodChoice({ locale }: ChartContext): Choice {
  const t = translator(locale);
  return {
    name: "period",
    label: t("switch.period_label"),
    options: periods.map((value) => ({ value, label: t(`switch.period.${value}`) })),
    initial: "recent",
  };
}
