import { randomUUID } from "node:crypto";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { saveCountInput } from "@/domain/inputs/save-count";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { savePersonInput } from "@/domain/inputs/save-person";

type Typed = Record<string, unknown>;

/** Default sources of published test data. */
export const sources = [{ url: "https://prensa-inventada.test/nota" }];

/** Default values of test forms. A test only gives the fields that matter to it. */
const release = { day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };

/** Adds a default source to a part that is published without one. */
function sourced<Part>(part: Part): Part {
  const isPublished = (part as Typed | undefined)?.publication === "published";
  return isPublished ? { sources, ...part } : part;
}

/** Turns the dotted names of a form into its blocks: `"consent.basis"` is a field of `consent`. */
function nested(typed: Typed): Typed {
  const form: Typed = {};
  for (const [name, value] of Object.entries(typed)) {
    const [block = "", field] = name.split(".");
    form[block] = field === undefined ? value : { ...(form[block] as Typed | undefined), [field]: value };
  }
  return form;
}

/** A source of the release also supports its detention. */
function sourcedDetention(detention: Typed): Typed {
  const isReleased = (detention.end as Typed | null | undefined)?.publication === "published";
  return { ...(isReleased ? detention : sourced(detention)), end: sourced(detention.end) };
}

export function newPersonRelease(typed: Typed = {}) {
  const who = { subject: "new_person", givenNames: "Inventada", surnames: "Ficticia", "profile.nationalities": "VE" };
  return recordReleaseInput.parse(sourced(nested({ requestId: randomUUID(), ...release, ...who, ...typed })));
}

export function personRelease(person: string, version: number, typed: Typed = {}) {
  const form = { requestId: randomUUID(), ...release, subject: "person", person, version, ...typed };
  return recordReleaseInput.parse(sourced(nested(form)));
}

export function groupRelease(typed: Typed = {}) {
  const form = { requestId: randomUUID(), ...release, subject: "group", headcount: "5", ...typed };
  return recordReleaseInput.parse(sourced(form));
}

export function person(typed: Typed = {}) {
  const form: Typed = { requestId: randomUUID(), givenNames: "Inventado", surnames: "Ficticio", ...typed };
  const detentions = (form.detentions as Typed[] | undefined)?.map(sourcedDetention);
  return savePersonInput.parse(nested({ ...form, ...(detentions && { detentions }) }));
}

export function group(typed: Typed = {}) {
  const form: Typed = { requestId: randomUUID(), event: "release", headcount: "5", release, ...typed };
  const parts = { release: sourced(form.release), detention: sourced(form.detention) };
  return saveGroupInput.parse({ ...form, ...parts });
}

export function count(typed: Typed = {}) {
  const figure = {
    publisher: "foro-penal",
    measure: "detained",
    asOf: "2026-03-09",
    asOfMeans: "cutoff",
    value: "100",
  };
  const form = { requestId: randomUUID(), ...figure, qualifier: "exact", publication: "published", ...typed };
  return saveCountInput.parse(sourced(form));
}

/** Returns the fields that identify an existing record and the kind of change. */
export function onto(id: string, version: number, typed: Typed = {}): Typed {
  return { id, version: String(version), change: "update", ...typed };
}
