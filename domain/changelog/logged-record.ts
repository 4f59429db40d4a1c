import { type Disclosed, disclosesLess } from "./discloses-less";
import { type FieldChange, fieldChanges, type Row, type Version } from "./field-changes";
import type { LogType } from "./logged-fields";

/** Heads from and until which something was public; `toHead` is null while it is. */
export type Span = { fromHead: number; toHead: number | null };

/** Heads between which a person's own release counted instead of the group. `isShown`: that release is public now. */
export type NamedSpan = Span & { member: number; isShown: boolean };

/** What happened to one record at a head. */
export type LoggedRecord = {
  type: LogType;
  /** The record's public number or id. */
  id: string;
  what: "added" | "changed" | "removed" | "named" | "returned" | "same";
  /** If the head named the last people of a group (`named`): the numbers of their releases that are public now. */
  members?: number[];
  /** For a count: whether the head began or ended its review. The count itself may be the same. */
  review: "opened" | "ended" | null;
  /** True if no view shows its values any more: it is not public now, or discloses less than before. */
  hidden: boolean;
  /** The record after the head, or before it if the head removed it; null if it is hidden. */
  row: Row | null;
  /** Empty if the record is hidden. */
  changes: FieldChange[];
  /** The last head that touched the record: the values shown here may have changed then. */
  lastHead: number;
};

/**
 * Returns what a head did to a record, from all its versions; undefined if it did nothing. `same`: the record was
 * touched, but no row differs (its name may), or the head only began or ended its review. `shielded`: the head protects a person, so no values are shown, whatever
 * the record discloses now.
 */
export function loggedRecord(
  { type, id, versions, reviews, named = [] }: Logged,
  head: number,
  shielded: boolean,
): LoggedRecord | undefined {
  const before = versions.find(({ toHead }) => toHead === head);
  const after = versions.find(({ fromHead }) => fromHead === head);
  const review = reviewAt(reviews, head);
  const throughout = review === null ? undefined : versions.find((version) => isThroughout(version, head));
  const touched = [after, before, throughout].filter((version) => version !== undefined);
  const [shown] = touched;
  if (!shown) return undefined;
  const changes = before && after ? fieldChanges(type, before, after) : [];
  const isSame = throughout !== undefined || (before !== undefined && after !== undefined && changes.length === 0);
  const isNamed = before !== undefined && !after && named.some((span) => isAfter(span, head));
  const isNamedNow = named.some(({ toHead }) => toHead === null);
  const now = versions.find(({ toHead }) => toHead === null) ?? (isNamedNow ? newest(versions) : undefined);
  const hidden = shielded || touched.some((then) => disclosesLess(now && disclosedFields(now), disclosedFields(then)));
  return {
    type,
    id,
    what: isSame
      ? "same"
      : before && after
        ? "changed"
        : isNamed
          ? "named"
          : before
            ? "removed"
            : appearance(versions, head),
    ...(isNamed && { members: membersAt(named, head) }),
    review,
    hidden,
    row: hidden ? null : shown.row,
    changes: hidden ? [] : changes,
    lastHead: Math.max(...versions.flatMap(({ fromHead, toHead }) => [fromHead, toHead ?? 0])),
  };
}

type Logged = {
  type: LogType;
  id: string;
  versions: readonly Version[];
  reviews: readonly Span[];
  named?: readonly NamedSpan[];
};

function membersAt(named: readonly NamedSpan[], head: number): number[] {
  return named.filter((span) => span.isShown && isAfter(span, head)).map(({ member }) => member);
}

/** True if a span holds at the head itself. */
function isAfter({ fromHead, toHead }: Span, head: number): boolean {
  return fromHead <= head && (toHead === null || toHead > head);
}

function newest(versions: readonly Version[]): Version | undefined {
  return versions.toSorted((a, b) => b.fromHead - a.fromHead)[0];
}

/** Returns what a head did to the review of a record; null if nothing. */
function reviewAt(reviews: readonly Span[], head: number): LoggedRecord["review"] {
  const [opened, ended] = [
    reviews.some((each) => each.fromHead === head),
    reviews.some((each) => each.toHead === head),
  ];
  return opened === ended ? null : opened ? "opened" : "ended";
}

function isThroughout({ fromHead, toHead }: Span, head: number): boolean {
  return fromHead < head && (toHead === null || toHead > head);
}

function appearance(versions: readonly Version[], head: number): "added" | "returned" {
  return versions.some(({ fromHead }) => fromHead < head) ? "returned" : "added";
}

function disclosedFields({ row, parts }: Version): Disclosed {
  return { ...row, parts };
}
