import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import type { LabelType } from "@/db/records/merge-labels";

/** Returns the page that merges `other` into `id`, without the language. Without `other`, the page asks which one. */
export function mergePathOf(type: LabelType, id: string, other = ""): string {
  return `${pathOf(type, id)}/merge${other && `?other=${encodeURIComponent(other)}`}`;
}

/** Returns the record to merge that the page's address names; blank if it names none. */
export function otherOf(query: Awaited<Query>): string {
  return textOf(query.other);
}
