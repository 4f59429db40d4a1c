import type { LineAnswer } from "@/domain/inputs/pasted-list";
import type { PersonInput } from "@/domain/inputs/person-details";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { chatLine } from "@/domain/pasted-list/chat-line";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import { plainLine } from "@/domain/reading/plain-line";
import { noConsent } from "@/domain/records/consent";
import { noIdentity } from "@/domain/records/person";
import { noProfile, type PersonProfile } from "@/domain/records/profile";

const longestNote = 1000;
const longestAlias = 240;

/**
 * Returns the details of a person whom a line adds. Initials and placeholders are no name: they go to the alias, which
 * the public never sees, not even as initials. The line goes to the note, without the sender of a message.
 */
export function newPersonOf(row: PastedRow, answer: LineAnswer, nationalities: string[]): PersonInput {
  const { document, gender } = answer;
  const typed = [answer.givenNames, answer.surnames].join(" ").trim();
  const isNameless = isUnnamed(answer.givenNames, answer.surnames);
  const given = typed || (row.isUnnamed ? row.name : "");
  return {
    ...noIdentity,
    givenNames: isNameless ? "" : answer.givenNames,
    surnames: isNameless ? "" : answer.surnames,
    alsoKnownAs: [isNameless ? given : "", row.alias].filter(Boolean).join(", ").slice(0, longestAlias),
    document,
    note: noteOf(row),
    profile: { ...noProfile, gender, nationalities, sector: row.sector, ageGroup: ageGroupOf(row) },
    ...{ disclosure: "counted_only", minorNamed: false, consent: noConsent },
  };
}

/**
 * Returns the note that a line adds to a known person: the line, if it says that the person is a minor, or names a
 * place of transfer that the ledger does not know. Empty if the note has it already.
 */
export function noteForKnown(row: PastedRow, known: string): string {
  const isTold = row.ageGroup === "adolescent" || (row.destination !== null && row.destination.facility === null);
  const note = noteOf(row);
  return isTold && !known.split("\n").includes(note) ? note : "";
}

function noteOf({ raw }: PastedRow): string {
  return chatLine(plainLine(raw)).text.trim().slice(0, longestNote);
}

function ageGroupOf({ ageGroup, age }: PastedRow): PersonProfile["ageGroup"] {
  if (ageGroup !== null || age === null) return ageGroup;
  return age >= 18 ? "adult" : "adolescent";
}
