import type { RecordDocument } from "@/domain/records/document";
import type { PersonIdentity } from "@/domain/records/person";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";
import { remainingHeadcount } from "@/domain/rules/remaining";
import type { Day } from "@/domain/values/day";
import type { CorrectionReason, Publication } from "@/domain/values/vocabulary";
import { type PublicPart, publicParts } from "./public-parts";

/** What `published_*` contains of a part: what the public reads today. */
export type Seen = {
  /** True if the newest head has a row of the part. */
  isPublic: boolean;
  /** Civil day on which the present row, or the last one, became visible without a gap. */
  since: Day;
  /** Of a part that is not public any more: the day, and what the public reads about it. */
  gone?: { on: Day; reason: CorrectionReason | null; noteEs: string; noteEn: string };
  /** The name or initials that the public reads today; null if none. */
  name: string | null;
};

/** `absent`: published on the desk, but the public has no row of it. */
export type PartState = "public" | "hidden" | "absent" | Exclude<Publication, "published">;

export type StandingPart = PublicPart & { state: PartState; seen: Seen | undefined };

/** The main state of a record in public. */
export type StandingKind = PartState | "merged" | "discarded" | "erased" | "all_named" | "uncited" | "nothing";

/** What else the public reads, or will read, of a record. */
export type StandingMark =
  | "named"
  | "initials"
  | "counted_only"
  | "name_waits"
  | "change_waits"
  | "under_review"
  | "unsourced"
  | "contact_only";

export type Standing = {
  kind: StandingKind;
  marks: StandingMark[];
  parts: StandingPart[];
  /** The record that it was merged into. */
  into?: string;
};

/** What is known about a record besides its document. */
export type StandingFacts = {
  /** Returns what the public reads of a part; undefined if it never was public. */
  seenOf: (part: PublicPart) => Seen | undefined;
  /** True if the identity was erased from the history. */
  isErased: boolean;
  /** True if a proposal that would change the record waits for a second user. */
  isChangeWaiting: boolean;
  /** True if the public reads that the count is under review. */
  isUnderReview: boolean;
};

/**
 * Returns how the public sees a record. Whether a part is public comes from the published rows alone; the document only
 * says why the others are not.
 */
export function publicStanding(document: RecordDocument, facts: StandingFacts): Standing {
  const gone = goneOf(document);
  if (gone) return { kind: gone.how, marks: [], parts: [], ...(gone.how === "merged" && { into: gone.into }) };
  const parts = publicParts(document).map((part): StandingPart => {
    const seen = facts.seenOf(part);
    return { ...part, seen, state: seen?.isPublic ? "public" : hiddenState(part) };
  });
  return { kind: kindOf(document, parts, facts.isErased), marks: marksOf(document, parts, facts), parts };
}

function goneOf(document: RecordDocument) {
  return "gone" in document.facts ? document.facts.gone : undefined;
}

function hiddenState({ publication, isInternal }: PublicPart): PartState {
  if (isInternal) return "hidden";
  return publication === "published" ? "absent" : publication;
}

/** States of parts, the one first that names the record if it has parts in several. */
const byWeight: readonly PartState[] = ["public", "hidden", "in_review", "returned", "draft", "withdrawn", "absent"];

function kindOf(document: RecordDocument, parts: readonly StandingPart[], isErased: boolean): StandingKind {
  if (isErased) return "erased";
  const kind = byWeight.find((state) => parts.some((part) => part.state === state)) ?? "nothing";
  if (kind !== "absent") return kind;
  if (document.type === "source") return "uncited";
  return document.type === "group" && remainingHeadcount(document.facts) === 0 ? "all_named" : kind;
}

function marksOf(document: RecordDocument, parts: readonly StandingPart[], facts: StandingFacts): StandingMark[] {
  const isPublic = parts.some(({ state }) => state === "public");
  const marks: (StandingMark | false | undefined)[] = [
    document.type === "person" && isPublic && nameMark(document.identity, parts),
    document.type === "person" && document.facts.nameAsked && "name_waits",
    facts.isChangeWaiting && "change_waits",
    facts.isUnderReview && isPublic && "under_review",
    isPublic && isPublicUnsourced(document) && "unsourced",
    document.type === "source" && isPublic && document.facts.contact && "contact_only",
  ];
  return marks.filter((mark) => typeof mark === "string");
}

function nameMark(identity: PersonIdentity | null, parts: readonly StandingPart[]): StandingMark {
  const names = parts.flatMap(({ state, seen }) => (state === "public" && seen?.name ? seen.name : []));
  const full = `${identity?.givenNames ?? ""} ${identity?.surnames ?? ""}`.trim();
  if (names.includes(full)) return "named";
  return names.length > 0 ? "initials" : "counted_only";
}
