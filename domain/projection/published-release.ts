import type { ReleasePartRow, ReleaseRow, SourceRow } from "./rows";

/** A published release, as lists and pages show it. */
export type PublishedRelease = Omit<ReleaseRow, "sources" | "until"> & {
  /** The name or initials that may be shown now; null if the row only counts. */
  name: string | null;
  parts: Pick<ReleasePartRow, "nationality" | "gender" | "headcount">[];
  sources: SourceRow[];
};

/** A release that a past view counts, but that is no longer shown. It has only what keeps past sums correct. */
export type HiddenRelease = Pick<ReleaseRow, "number" | "headcount" | "verification"> & { hidden: true };
