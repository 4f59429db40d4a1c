import type { DashboardQuery } from "@/domain/addresses/page-queries";

/** Returns the choices of the first page as query parameters, without defaults. */
export function homeChoices({ nationality, period, on }: Pick<DashboardQuery, "nationality" | "period" | "on">) {
  return {
    nationality: nationality === "all" ? undefined : nationality,
    period: period === "recent" ? undefined : period,
    on,
  };
}
