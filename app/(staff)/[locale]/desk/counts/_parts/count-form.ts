import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { publicationField } from "@/app/(staff)/_shared/records/release-form";
import { sourcesForm } from "@/app/(staff)/_shared/records/sources-form";
import type { Db } from "@/db/ledger/open";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountPart } from "@/domain/records/count";
import type { RecordDocument } from "@/domain/records/document";
import { printedKeys } from "./printed";

/** The form of a count. The figure's public note is separate from the note on a change. */
export const countForm: VersionedForm = {
  type: "count",
  fields: [
    "publisher",
    "measure",
    "asOf",
    "asOfMeans",
    "cutoffTime",
    "since",
    "value",
    "qualifier",
    "standing",
    "parts",
    "publicNoteEs",
    "publicNoteEn",
    "note",
    "sources",
  ],
  initial: (db, document) => (document.type === "count" ? countValues(db, document) : {}),
};

function countValues(db: Db, { facts, identity }: Extract<RecordDocument, { type: "count" }>) {
  const { citations, publication, noteEs, noteEn, parts, ...count } = facts;
  return {
    ...count,
    parts: [...parts, ...unprinted(parts)],
    publicNoteEs: noteEs,
    publicNoteEn: noteEn,
    note: identity?.note ?? "",
    publication: publicationField(publication),
    sources: sourcesForm(db, citations),
  };
}

/** Returns the form's values for a parsed input: its parts as in a record, without the rows on which they were typed. */
export function countInputForm(input: Record<string, unknown>): Record<string, unknown> {
  const typed = input.parts as SaveCountInput["parts"];
  const parts = typed.map(({ row: _row, ...part }) => part);
  return { ...input, parts: [...parts, ...unprinted(parts)] };
}

/** Blank rows for the rest of the bulletin's layout, after the record's own parts in their order. */
function unprinted(parts: readonly Pick<CountPart, "dimension" | "category">[]) {
  const known = new Set(parts.map(({ dimension, category }) => `${dimension} ${category}`));
  return printedKeys
    .filter((key) => !known.has(key))
    .map((key) => {
      const [dimension, category] = key.split(" ");
      return { dimension, category, value: "" };
    });
}
