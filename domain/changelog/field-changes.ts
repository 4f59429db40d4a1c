import { type LogType, logFields } from "./logged-fields";

/** A published row, or a part of one, column by column. */
export type Row = Readonly<Record<string, unknown>>;

/** A published record as it was between two heads. */
export type Version = { fromHead: number; toHead: number | null; row: Row; parts: readonly Row[] };

/**
 * One changed field. `undefined` means that the part did not exist; `showsValues` is false if the values are not disclosed.
 */
export type FieldChange = {
  field: string;
  /** For parts only: which part. */
  part: Row | null;
  showsValues: boolean;
  from: unknown;
  to: unknown;
};

/** Returns the differences between two versions of a record, field by field, then part by part. */
export function fieldChanges(type: LogType, before: Version, after: Version): FieldChange[] {
  const { said, unsaid } = logFields[type];
  const fields = [...said, ...unsaid].map((field) => ({
    field,
    part: null,
    showsValues: said.includes(field),
    from: before.row[field],
    to: after.row[field],
  }));
  return [...fields, ...partChanges(before.parts, after.parts)].filter(({ from, to }) => !isSame(from, to));
}

/** A single part on both sides means the same people: their nationality and gender are compared as fields. */
function partChanges(before: readonly Row[], after: readonly Row[]): FieldChange[] {
  const [old, fresh] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old && fresh && "nationality" in old) {
    return ["nationality", "gender"].map((field) => ({
      field,
      part: null,
      showsValues: true,
      from: old[field],
      to: fresh[field],
    }));
  }
  const sizes = [before, after].map((parts) => new Map(parts.map((part) => [keyOf(part), part])));
  const all = new Map([...(sizes[0] ?? []), ...(sizes[1] ?? [])]);
  return [...all].map(([key, part]) => ({
    field: "part",
    part,
    showsValues: true,
    from: sizeOf(sizes[0]?.get(key)),
    to: sizeOf(sizes[1]?.get(key)),
  }));
}

function keyOf({ nationality, gender, dimension, category }: Row): string {
  return JSON.stringify([nationality, gender, dimension, category]);
}

function sizeOf(part: Row | undefined): unknown {
  return part?.value ?? part?.headcount;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
