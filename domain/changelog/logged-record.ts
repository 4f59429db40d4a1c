import { type Disclosed, disclosesLess } from "./discloses-less";
import { type FieldChange, fieldChanges, type Row, type Version } from "./field-changes";
import type { LogType } from "./logged-fields";

/** What happened to one record at a head. */
export type LoggedRecord = {
  type: LogType;
  /** The record's public number or id. */
  id: string;
  what: "added" | "changed" | "removed" | "returned" | "same";
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
 * touched, but no row differs (its name may). `shielded`: the head protects a person, so no values are shown, whatever
 * the record discloses now.
 */
export function loggedRecord(
  { type, id, versions }: { type: LogType; id: string; versions: readonly Version[] },
  head: number,
  shielded: boolean,
): LoggedRecord | undefined {
  const before = versions.find(({ toHead }) => toHead === head);
  const after = versions.find(({ fromHead }) => fromHead === head);
  const changes = before && after ? fieldChanges(type, before, after) : [];
  const touched = [before, after].filter((version) => version !== undefined);
  if (touched.length === 0) return undefined;
  const now = versions.find(({ toHead }) => toHead === null);
  const hidden = shielded || touched.some((then) => disclosesLess(now && disclosedFields(now), disclosedFields(then)));
  return {
    type,
    id,
    what: before && after ? (changes.length > 0 ? "changed" : "same") : before ? "removed" : appearance(versions, head),
    hidden,
    row: hidden ? null : ((after ?? before)?.row ?? null),
    changes: hidden ? [] : changes,
    lastHead: Math.max(...versions.flatMap(({ fromHead, toHead }) => [fromHead, toHead ?? 0])),
  };
}

function appearance(versions: readonly Version[], head: number): "added" | "returned" {
  return versions.some(({ fromHead }) => fromHead < head) ? "returned" : "added";
}

function disclosedFields({ row, parts }: Version): Disclosed {
  return { ...row, parts };
}
