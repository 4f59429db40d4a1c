import { expect, test } from "vitest";
import { group, newPersonRelease, person, personRelease, sources } from "@/db/testing/forms";
import { arrestInput, detentionEventInput } from "@/domain/inputs/detention-event";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { nest } from "@/domain/inputs/nest";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { restoreInput } from "@/domain/inputs/restore";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { savePersonInput } from "@/domain/inputs/save-person";
import { saveSourceInput } from "@/domain/inputs/source";
import { undoInput } from "@/domain/inputs/undo";
import { withdrawInput } from "@/domain/inputs/withdraw";
import { flatten } from "./flatten";

const requestId = "a-request-id";
const notes = { requestId, reason: "una\nnota", noteEs: "Dicho", noteEn: "" };
const correction = { ...notes, version: "3", change: "correction", publicReason: "entry_error" };
const end = { how: "release", day: "2026-03", kind: "amnesty", verification: "announced", detailPublic: "on" };
const custody = [{ from: "2026-01-08?", state: "house_arrest", facility: "", federalEntity: "VE-D" }];
const detentions = [
  { from: "2026-01", custody, end, sources },
  { from: "2026-04-01", end: { how: "" } },
  { from: "", end: { how: "death", day: "2026-05-01" } },
];
const target = { ...notes, id: "7", spell: "2", sources };

test.each([
  ["a person", savePersonInput, person({ ...correction, id: "7", "profile.nationalities": "ve, co", detentions })],
  ["a release of a known person", recordReleaseInput, personRelease("7", 2, { ...notes, detailPublic: "on" })],
  ["a release of a new person", recordReleaseInput, newPersonRelease({ ...notes, alsoKnownAs: "La Flaca" })],
  ["a group", saveGroupInput, group({ ...correction, detained: "on", detention: { state: "prison" } })],
  ["a source", saveSourceInput, saveSourceInput.parse({ ...correction, ...sources[0], language: "es" })],
  ["a transfer", detentionEventInput, event({ event: "custody", from: "2026-02", state: "prison" })],
  ["a death", detentionEventInput, event({ event: "death", day: "2026-02-03" })],
  ["an arrest", arrestInput, arrestInput.parse({ ...target, state: "prison", publication: "published" })],
  ["a merge", mergePeopleInput, mergePeopleInput.parse({ ...correction, id: "7", other: "8", otherVersion: "1" })],
  ["a withdrawal", withdrawInput, withdrawInput.parse({ ...correction, type: "person", id: "7", release: "4" })],
  ["a restored version", restoreInput, restoreInput.parse({ ...correction, type: "count", id: "c-1", of: "2" })],
  ["an undone change", undoInput, undoInput.parse({ ...correction, of: "12" })],
])("the parsed input of %s, shown in its form and sent again, is the same input", (_what, schema, input) => {
  expect(schema.parse(nest(flatten(input)))).toEqual(input);
});

function event(fields: Record<string, string>) {
  return detentionEventInput.parse({ ...target, ...fields });
}
