import type { DetentionPartRow, DetentionRow, SourceRow } from "./rows";

/** A published detention, as lists and pages show it. */
export type PublishedDetention = Omit<DetentionRow, "sources" | "until"> & {
  /** The name or initials that may be shown now; null if the row only counts. */
  name: string | null;
  parts: Pick<DetentionPartRow, "nationality" | "gender" | "headcount">[];
  sources: SourceRow[];
};

/** A detention that a past view counts, but that is no longer shown. It has only what keeps past sums correct. */
export type HiddenDetention = Pick<DetentionRow, "number" | "headcount"> & { hidden: true };
