import type { ReleasePartRow, ReleaseRow, SourceRow } from "./rows";

/** A published release as lists and pages show it. */
export type PublishedRelease = Omit<ReleaseRow, "sources"> & {
  /** The name or initials that may be shown now; null where the row only counts. */
  name: string | null;
  parts: Pick<ReleasePartRow, "nationality" | "gender" | "headcount">[];
  sources: SourceRow[];
};

/** A release that a past view counts, but that is not shown any more. Only what keeps past sums true is told of it. */
export type HiddenRelease = Pick<ReleaseRow, "number" | "headcount" | "verification"> & { hidden: true };
