import type { DetentionCell } from "@/domain/figures/detention-cell";
import type { PlaceCell } from "@/domain/figures/place-cell";
import type { Ledger } from "@/domain/figures/summary";
import type { FacilityRow, MilestoneRow } from "@/domain/projection/rows";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** Everything that a chart depends on, besides the reader's choices. */
export type ChartContext = {
  ledger: Ledger & {
    milestones: readonly MilestoneRow[];
    facilities: ReadonlyMap<string, FacilityRow>;
    /** People in our own log of releases by place. */
    placeCells: readonly PlaceCell[];
    /** People in our own log of detentions. */
    detentionCells: readonly DetentionCell[];
  };
  view: View;
  locale: Locale;
};

/** The populations of a chart: everyone, home country only, or foreign and dual nationals. */
export const populations = ["all", "home_only", "foreign_or_dual"] as const;
export type Population = (typeof populations)[number];
