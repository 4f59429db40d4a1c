import type { RecordDocument } from "@/domain/records/document";

/** Fields that identify a person. They belong to the record's own person. */
const identifying = new Set(["givenNames", "surnames", "alsoKnownAs", "document", "birthDate"]);

/**
 * Returns a record with each private text changed: notes, contacts, cases, names of files. Names and numbers of the
 * record's own person stay, and accounts stay whole.
 */
export function withPrivateTexts<D extends RecordDocument>(document: D, change: (text: string) => string): D {
  const { type, identity } = document;
  if (identity === null || type === "user") return document;
  const changed = Object.entries(identity).map(([field, value]) => [
    field,
    identifying.has(field) ? value : textsIn(value, change),
  ]);
  return { ...document, identity: Object.fromEntries(changed) };
}

function textsIn(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => textsIn(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, textsIn(each, change)]));
}
