import type { z } from "zod";
import { countFacts, countIdentity } from "./count";
import { countReviewFacts } from "./count-review";
import { groupFacts, groupIdentity } from "./group";
import { personFacts, personIdentity } from "./person";
import {
  facilityFacts,
  milestoneFacts,
  noIdentityPart,
  publisherFacts,
  settingFacts,
  sourceFacts,
  sourceIdentity,
  userFacts,
  userIdentity,
} from "./reference";

/**
 * The record types of the ledger. Each record has its own version, and every revision stores it whole, in two parts.
 */
export const shapes = {
  person: { facts: personFacts, identity: personIdentity },
  group: { facts: groupFacts, identity: groupIdentity },
  count: { facts: countFacts, identity: countIdentity },
  count_review: { facts: countReviewFacts, identity: noIdentityPart },
  source: { facts: sourceFacts, identity: sourceIdentity },
  publisher: { facts: publisherFacts, identity: noIdentityPart },
  facility: { facts: facilityFacts, identity: noIdentityPart },
  milestone: { facts: milestoneFacts, identity: noIdentityPart },
  setting: { facts: settingFacts, identity: noIdentityPart },
  user: { facts: userFacts, identity: userIdentity },
} as const;

export type RecordType = keyof typeof shapes;
export const recordTypes = Object.keys(shapes) as RecordType[];

/**
 * Returns the number of the shape in which revisions are written today. Old revisions stay readable through their own
 * number (`older-shapes.ts`).
 */
export function shapeOf(type: RecordType): number {
  return type === "person" ? 2 : 1;
}

export type FactsOf<T extends RecordType> = z.infer<(typeof shapes)[T]["facts"]>;
export type IdentityOf<T extends RecordType> = z.infer<(typeof shapes)[T]["identity"]>;

/** One record, current or planned. `identity` is null in a revision whose names were erased. */
export type DocumentOf<T extends RecordType> = T extends RecordType
  ? { type: T; id: string; facts: FactsOf<T>; identity: IdentityOf<T> | null }
  : never;

export type RecordDocument = DocumentOf<RecordType>;
