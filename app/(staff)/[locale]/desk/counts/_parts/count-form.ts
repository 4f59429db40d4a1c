import { flatten } from "@/app/(staff)/_shared/form/flatten";
import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { publicationField } from "@/app/(staff)/_shared/records/release-form";
import { sourcesForm } from "@/app/(staff)/_shared/records/sources-form";
import type { Db } from "@/db/ledger/open";
import { layOutBulletin } from "@/domain/inputs/lay-out-bulletin";
import { nest } from "@/domain/inputs/nest";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { RecordDocument } from "@/domain/records/document";
import { bulletinBlocks } from "./bulletin-blocks";

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
  const { citations, publication, noteEs, noteEn, ...count } = facts;
  const values = {
    ...count,
    publicNoteEs: noteEs,
    publicNoteEn: noteEn,
    note: identity?.note ?? "",
    publication: publicationField(publication),
    sources: sourcesForm(db, citations),
  };
  const own = bulletinBlocks(db, facts.publisher).filter(({ measure }) => measure === facts.measure);
  return nest(layOutBulletin(flatten(values), own));
}

/**
 * Returns a function from a parsed input to the form's values: its figures with the parts of the publisher's layout,
 * without the rows on which they were typed.
 */
export function countInputForm(db: Db) {
  return (input: Record<string, unknown>): Record<string, unknown> => {
    const { publisher, measure, id, parts, figures = [], ...rest } = input as SaveCountInput;
    const further = figures.map(({ row: _row, ...figure }) => ({ ...figure, parts: withoutRows(figure.parts) }));
    const values = flatten({ ...rest, publisher, measure, id, parts: withoutRows(parts), figures: further });
    const blocks = bulletinBlocks(db, publisher).filter((block) => id === null || block.measure === measure);
    return nest(layOutBulletin(values, blocks));
  };
}

function withoutRows(parts: SaveCountInput["parts"]) {
  return parts.map(({ row: _row, ...part }) => part);
}
