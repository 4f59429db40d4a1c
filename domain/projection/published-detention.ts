import type { DetentionPartRow, DetentionRow, SourceRow } from "./rows";

/** A published spell in custody as lists and pages show it. */
export type PublishedDetention = Omit<DetentionRow, "sources"> & {
  /** The name or initials that may be shown now; null where the row only counts. */
  name: string | null;
  parts: Pick<DetentionPartRow, "nationality" | "gender" | "headcount">[];
  sources: SourceRow[];
};

/** A spell that a past view counts, but that is not shown any more. Only what keeps past sums true is told of it. */
export type HiddenDetention = Pick<DetentionRow, "number" | "headcount"> & { hidden: true };
