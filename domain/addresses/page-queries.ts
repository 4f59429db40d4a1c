import { z } from "zod";
import { changeShape } from "@/domain/charts/change-chart";
import { populations } from "@/domain/charts/chart-context";
import { periods } from "@/domain/charts/period";
import { dayParameter, timeTravel } from "@/domain/values/parameters";

/** The choices of the dashboard: the publisher, the period, and the date of the countries. */
export const dashboardQuery = z.strictObject({
  ...timeTravel,
  nationality: z.enum(populations).default("all"),
  period: z.enum(periods).default("recent"),
  on: dayParameter,
});

export type DashboardQuery = z.infer<typeof dashboardQuery>;

/** A page without parameters of its own. */
export const plainQuery = z.strictObject(timeTravel);

/** The ids of the two counts between which the change is shown, and their publisher. */
export const changeQuery = z.strictObject({ ...timeTravel, ...changeShape });

/** An address without parameters. */
export const noQuery = z.strictObject({});
