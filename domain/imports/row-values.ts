import { z } from "zod";
import type { CitedSource } from "@/domain/inputs/source";
import { citedSources } from "@/domain/inputs/source";
import { firstTypedDay } from "@/domain/reading/read-typed-date";
import { caseTexts } from "@/domain/records/case";
import { type PersonIdentity, personIdentity } from "@/domain/records/person";
import type { PersonProfile } from "@/domain/records/profile";
import { isPartialDay, type PartialDay, spanOf } from "@/domain/values/partial-day";
import { type ProblemCode, problemCodes } from "@/domain/values/problem-codes";
import type { CustodyState, ReleaseKind, Verification } from "@/domain/values/vocabulary";
import type { RowCase } from "./row-case";
import type { RowProblem } from "./row-outcome";

/** What a row states, in the types of the records; null if neither the row nor the file states it. */
export type RowValues = {
  identity: PersonIdentity;
  profile: PersonProfile;
  day: PartialDay | null;
  kind: ReleaseKind;
  verification: Verification;
  /** Code of a verifier. */
  verifiedBy: string | null;
  facility: string | null;
  detainedFrom: PartialDay | null;
  /** How a person who is still detained is held. */
  custody: CustodyState;
  case: RowCase;
  sources: CitedSource[];
  publication: "draft" | "published";
};

/** Brings the texts of a row into the form of the records. `faults`: texts and days beyond the limits of a record. */
export function withinLimits(values: RowValues): { values: RowValues; faults: RowProblem[] } {
  const { identity, day, detainedFrom } = values;
  const parsed = personIdentity.safeParse({
    ...identity,
    givenNames: oneLine(identity.givenNames),
    surnames: oneLine(identity.surnames),
    alsoKnownAs: oneLine(identity.alsoKnownAs),
    document: oneLine(identity.document),
    health: oneLine(identity.health),
    causeOfDeath: oneLine(identity.causeOfDeath),
    note: identity.note.replace(/\r\n?/g, "\n"),
  });
  const { municipality, charge, court } = values.case;
  const texts = z
    .object(caseTexts)
    .safeParse({ municipality: oneLine(municipality), charge: oneLine(charge), court: oneLine(court) });
  const days = { day, birthDate: identity.birthDate, detainedFrom };
  const faults = [
    ...Object.entries(days).flatMap(([field, date]) => (date === null || mayBeTyped(date) ? [] : [unread(field)])),
    ...[...(parsed.error?.issues ?? []), ...(texts.error?.issues ?? [])].map(({ message, path }) =>
      fault(message, path.join(".")),
    ),
  ];
  const isValid = parsed.success && texts.success;
  const read = isValid ? { ...values, identity: parsed.data, case: { ...values.case, ...texts.data } } : values;
  return { values: read, faults };
}

/** Returns a reader of the source at an address. Many rows cite the same one. */
export function sourceReader(): (url: string) => { sources: CitedSource[]; faults: RowProblem[] } {
  const read = new Map<string, { sources: CitedSource[]; faults: RowProblem[] }>();
  return (url) => {
    const known = read.get(url);
    if (known) return known;
    const parsed = citedSources.safeParse([{ url }]);
    const found = {
      sources: parsed.data ?? [],
      faults: (parsed.error?.issues ?? []).map(({ message }) => fault(message, "url")),
    };
    read.set(url, found);
    return found;
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** True for a date that a form accepts, too. */
function mayBeTyped(date: PartialDay): boolean {
  return isPartialDay(date) && spanOf(date).from >= firstTypedDay;
}

function unread(field: string): RowProblem {
  return { code: "date_unread", field };
}

function fault(message: string, field: string): RowProblem {
  return { code: (problemCodes as readonly string[]).includes(message) ? (message as ProblemCode) : "invalid", field };
}
