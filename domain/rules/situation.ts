import type { Detention } from "@/domain/records/person";
import type { Situation } from "@/domain/values/vocabulary";
import { inOrder } from "./in-order";
import { isOpen } from "./releases-of";

/**
 * Returns how and where a person is held now, or how the newest detention ended and where it last was; null: nothing is
 * known.
 */
export function situationOf(detentions: readonly Detention[]): {
  situation: Situation | null;
  facility: string | null;
} {
  const newest = inOrder(detentions).at(-1);
  if (!newest) return { situation: null, facility: null };
  const last = newest.custody.at(-1);
  const ended = isOpen(newest) ? undefined : newest.end?.how;
  return { situation: ended ?? last?.state ?? "held", facility: last?.facility ?? null };
}
