import type { Citation } from "@/domain/records/citation";
import type { BulkOutcome, BulkUnit } from "@/domain/values/bulk-actions";
import type { CorrectionReason, ReviewPolicy } from "@/domain/values/vocabulary";

/** A bulk edit with all that it needs to know. */
export type BulkEdit =
  | { action: "publish"; policy: ReviewPolicy }
  | { action: "review" }
  | { action: "withdraw"; publicReason: CorrectionReason }
  | { action: "place"; facility: string; federalEntity: string | null; replace: boolean }
  | { action: "source"; citations: readonly Citation[] };

/** A part that a bulk edit changed. */
export type Done = { outcome: BulkOutcome; unit: BulkUnit };

/** Why a part of a record stays as it is; each is a sentence in the messages, `problem.<code>`. */
export type Refusal = { code: string; values?: Record<string, string | number> };

/** A record after a bulk edit, or the reason why it stays as it is. */
export type Edited<D> = { document: D; done: Done[] } | { refused: Refusal };

/** Maximum sources of one part of a record. */
const mostCitations = 50;

/** Adds citations to a part; a source that it cites already stays as it is. */
export function cited<P extends { citations: Citation[] }>(part: P, added: readonly Citation[]): P | Refusal {
  const known = new Set(part.citations.map(({ source }) => source));
  const fresh = added.filter(({ source }) => !known.has(source));
  if (fresh.length === 0) return { code: "source_cited" };
  const citations = [...part.citations, ...fresh];
  return citations.length > mostCitations ? { code: "too_many" } : { ...part, citations };
}

type Place = { facility: string | null; federalEntity: string | null };

/** Sets a place. A different place that is recorded stays, unless it shall be replaced. */
export function placed<P extends Place>(
  known: P,
  { facility, federalEntity, replace }: Extract<BulkEdit, { action: "place" }>,
): P | Refusal {
  if (known.facility === facility) return { code: "place_same" };
  if (known.facility !== null && !replace) return { code: "place_known" };
  return { ...known, facility, federalEntity };
}

export function isRefusal(result: object): result is Refusal {
  return "code" in result;
}
