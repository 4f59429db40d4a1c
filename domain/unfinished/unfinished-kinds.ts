import type { ProposalState } from "@/domain/history/second-person";
import type { Publication } from "@/domain/values/vocabulary";

/** Everything at the desk that somebody has begun and not finished, the most urgent first. */
export const unfinishedKinds = [
  "returned",
  "consent_ending",
  "to_review",
  "job_failed",
  "import_open",
  "list_open",
  "import_refused",
  "batch",
  "import_drafts",
  "own_drafts",
  "other_drafts",
  "own_waiting",
  "left_by_others",
  "unsourced",
  "group_open",
  "duplicate",
  "job_running",
] as const;
export type UnfinishedKind = (typeof unfinishedKinds)[number];

/** Where the home page shows what is in each state. A new state does not compile before it has an entry. */
export const unfinishedByPublication: Record<Publication, readonly UnfinishedKind[]> = {
  draft: ["batch", "import_drafts", "own_drafts", "other_drafts", "left_by_others"],
  in_review: ["to_review", "own_waiting"],
  returned: ["returned", "left_by_others"],
  published: ["unsourced", "consent_ending", "group_open", "duplicate"],
  withdrawn: [],
};

export const unfinishedByProposal: Record<ProposalState, readonly UnfinishedKind[]> = {
  waiting: ["to_review", "own_waiting"],
  returned: ["returned"],
  approved: [],
  cancelled: [],
  erased: [],
};

/** The states of a job; see `jobs`. */
export const unfinishedByJob: Record<
  "waiting" | "running" | "done" | "failed" | "cancelled",
  readonly UnfinishedKind[]
> = {
  waiting: ["job_running"],
  running: ["job_running"],
  failed: ["job_failed", "import_open", "list_open"],
  cancelled: ["import_open", "list_open"],
  done: ["import_open", "import_refused", "list_open"],
};

/** Kinds of which nothing is left to finish: the user takes each thing off the home page, or it leaves after a week. */
export const dismissibleKinds = ["job_failed", "import_refused"] as const satisfies readonly UnfinishedKind[];
export type DismissibleKind = (typeof dismissibleKinds)[number];

/** How long before its end a consent is on the home page, in days. */
export const consentWarning = 14;

/** Maximum items that a kind counts; more are shown as "99+". */
export const mostUnfinished = 99;
