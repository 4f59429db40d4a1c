import { z } from "zod";
import { changeShape } from "@/domain/charts/change";
import { populations } from "@/domain/charts/chart-context";
import { periods } from "@/domain/charts/period";
import { dayParameter, timeTravel } from "@/domain/values/parameters";

/** The switches of the dashboard: whose figures, how far back, and of which date the countries are shown. */
export const dashboardQuery = z.strictObject({
  ...timeTravel,
  nationality: z.enum(populations).default("all"),
  period: z.enum(periods).default("recent"),
  on: dayParameter,
});

export type DashboardQuery = z.infer<typeof dashboardQuery>;

/** A page without choices of its own. */
export const plainQuery = z.strictObject(timeTravel);

/** Which two counts the change is told between, by their ids, and whose. */
export const changeQuery = z.strictObject({ ...timeTravel, ...changeShape });

/** An address that takes no parameters. */
export const noQuery = z.strictObject({});
