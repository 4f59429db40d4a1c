import { randomUUID } from "node:crypto";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { saveCountInput } from "@/domain/inputs/save-count";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { savePersonInput } from "@/domain/inputs/save-person";

type Typed = Record<string, unknown>;

/** Forms as a browser would send them: what a test does not say is filled in with something that is accepted. */
const release = { day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };

export function newPersonRelease(typed: Typed = {}) {
  const who = { subject: "new_person", givenNames: "Inventada", surnames: "Ficticia", nationalities: "VE" };
  return recordReleaseInput.parse({ requestId: randomUUID(), ...release, ...who, ...typed });
}

export function personRelease(person: string, version: number, typed: Typed = {}) {
  return recordReleaseInput.parse({
    requestId: randomUUID(),
    ...release,
    subject: "person",
    person,
    version,
    ...typed,
  });
}

export function groupRelease(typed: Typed = {}) {
  return recordReleaseInput.parse({ requestId: randomUUID(), ...release, subject: "group", headcount: "5", ...typed });
}

export function person(typed: Typed = {}) {
  return savePersonInput.parse({ requestId: randomUUID(), givenNames: "Inventado", surnames: "Ficticio", ...typed });
}

export function group(typed: Typed = {}) {
  return saveGroupInput.parse({ requestId: randomUUID(), event: "release", headcount: "5", release, ...typed });
}

export function count(typed: Typed = {}) {
  const figure = {
    publisher: "foro-penal",
    measure: "detained",
    asOf: "2026-03-09",
    asOfMeans: "cutoff",
    value: "100",
  };
  return saveCountInput.parse({
    requestId: randomUUID(),
    ...figure,
    qualifier: "exact",
    publication: "published",
    ...typed,
  });
}

/** What names an existing record and how it changes. */
export function onto(id: string, version: number, typed: Typed = {}): Typed {
  return { id, version: String(version), change: "update", ...typed };
}
