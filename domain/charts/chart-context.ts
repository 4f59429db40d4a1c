import type { Ledger } from "@/domain/figures/summary";
import type { Locale } from "@/domain/locale";
import type { MilestoneRow } from "@/domain/projection/rows";
import type { View } from "@/domain/view/view";

/** All that a chart is a function of, besides the choices of the reader. */
export type ChartContext = {
  ledger: Ledger & { milestones: readonly MilestoneRow[] };
  view: View;
  locale: Locale;
};

/** The switch of a chart: everybody, home country only, or foreign and dual nationals. */
export const populations = ["all", "home_only", "foreign_or_dual"] as const;
export type Population = (typeof populations)[number];
