import { type Telling, tellsLess } from "./discloses-less";
import { type FieldChange, fieldChanges, type Row, type Version } from "./field-changes";
import type { LogType } from "./logged-fields";

/** What happened to one record at a head. */
export type LoggedRecord = {
  type: LogType;
  /** Its public number or id. */
  id: string;
  what: "added" | "changed" | "removed" | "returned" | "same";
  /** Nothing of it is told any more, in any view: it is not public now, or tells less than it did. */
  hidden: boolean;
  /** The record after the head, or before it where it went; null where it is hidden. */
  row: Row | null;
  /** None where it is hidden. */
  changes: FieldChange[];
  /** The last head that touched it: what is told here may have changed then. */
  lastHead: number;
};

/**
 * What a head did to a record, of all its versions; undefined where it did nothing. `same`: the record was touched, and
 * no row of it is otherwise: a name may be. `shielded`: the head was made to protect somebody, so that no value is told
 * whatever the record tells now.
 */
export function loggedRecord(
  { type, id, versions }: { type: LogType; id: string; versions: readonly Version[] },
  head: number,
  shielded: boolean,
): LoggedRecord | undefined {
  const before = versions.find(({ toHead }) => toHead === head);
  const after = versions.find(({ fromHead }) => fromHead === head);
  const changes = before && after ? fieldChanges(type, before, after) : [];
  const told = [before, after].filter((version) => version !== undefined);
  if (told.length === 0) return undefined;
  const now = versions.find(({ toHead }) => toHead === null);
  const hidden = shielded || told.some((then) => tellsLess(now && tellingOf(now), tellingOf(then)));
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

function tellingOf({ row, parts }: Version): Telling {
  return { ...row, parts };
}
