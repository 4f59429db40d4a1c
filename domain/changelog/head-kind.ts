import type { PublishedRows } from "@/domain/projection/rows";

/** What the change behind a head did, in public terms. */
export const headKinds = [
  "published",
  "updated",
  "corrected",
  "withdrawn",
  "restored",
  "hidden",
  "erased",
  "review_opened",
  "review_ended",
] as const;
export type HeadKind = (typeof headKinds)[number];

/**
 * Heads that the corrections log lists: they correct, take back or restore something published, or begin or end the
 * review of a count. An update does not.
 */
export const correctingKinds: readonly HeadKind[] = headKinds.filter(
  (kind) => kind !== "published" && kind !== "updated",
);

/** The kind of a change, and what the public sees of each of its records before and after it. */
export type Move = {
  action: string;
  publicReason: string | null;
  steps: readonly { before: PublishedRows; after: PublishedRows }[];
  /** True if something that had been public, and then was not, is public again. */
  returns: boolean;
};

/**
 * Returns the kind of a head. It depends on which records exist, not on the content of their rows, so that the history
 * gives the same kind after an erasure.
 */
export function headKind({ action, publicReason, steps, returns }: Move): HeadKind {
  if (steps.some(hasReview) && !steps.some(hasOthers)) {
    return steps.some(({ after }) => after.countReviews.length > 0) ? "review_opened" : "review_ended";
  }
  const verb = action.split(".").at(-1) ?? "";
  const named = kindOfVerb.get(verb);
  if (named) return named;
  if (publicReason !== null) return "corrected";
  if (returns) return "restored";
  if (steps.some(({ before }) => hasEvents(before)) && !steps.some(({ after }) => hasEvents(after))) return "hidden";
  const known = new Set(steps.flatMap(({ before }) => recordKeys(before)));
  const isNew = steps.some(({ after }) => recordKeys(after).some((key) => !known.has(key)));
  return isNew && (!revisingVerbs.has(verb) || known.size === 0) ? "published" : "updated";
}

const kindOfVerb = new Map<string, HeadKind>([
  ["erase", "erased"],
  ["hide", "hidden"],
  ["hold", "hidden"],
  ["withdraw", "withdrawn"],
]);

/** Verbs that alter an existing record, whatever new source it cites. */
const revisingVerbs = new Set(["revise", "place", "source", "custody", "legal_stage", "death", "escape"]);

function hasEvents({ releases, detentions, counts }: PublishedRows): boolean {
  return releases.length > 0 || detentions.length > 0 || counts.length > 0;
}

type Step = Move["steps"][number];

function hasReview({ before, after }: Step): boolean {
  return before.countReviews.length > 0 || after.countReviews.length > 0;
}

/** True if the record of a step shows the public something other than that a count is under review. */
function hasOthers({ before, after }: Step): boolean {
  return recordKeys(before).length > 0 || recordKeys(after).length > 0;
}

function recordKeys(rows: PublishedRows): string[] {
  const named = ["counts", "sources", "publishers", "facilities", "milestones", "settings"] as const;
  return [
    ...rows.releases.map(({ number }) => `releases ${number}`),
    ...rows.detentions.map(({ number }) => `detentions ${number}`),
    ...named.flatMap((kind) => rows[kind].map(({ id }) => `${kind} ${id}`)),
  ];
}
