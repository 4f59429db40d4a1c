import type { Db } from "@/db/ledger/open";
import { mergePeople } from "@/db/people/merge-people";
import { revokeConsent } from "@/db/people/revoke-consent";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { undoChange } from "@/db/records/undo-change";
import { approved } from "@/db/testing/approved";
import { onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { revokeConsentInput } from "@/domain/inputs/revoke-consent";
import { undoInput } from "@/domain/inputs/undo";
import { hideNowInput } from "@/domain/inputs/withdraw";
import {
  editor,
  likeOne,
  type Method,
  numbersOf,
  one,
  other,
  personInput,
  recordPerson,
  released,
  request,
  type Secret,
} from "./hidden-records";

const correction = { change: "correction", publicReason: "entry_error" };

/** Saves a person again, unchanged but for some fields. */
function again(
  db: Db,
  secret: Secret,
  { id, version }: { id: string; version: number },
  typed: Record<string, unknown>,
) {
  return personInput(secret, {
    ...onto(id, version),
    ...correction,
    detentions: [released(secret, { id: numbersOf(db, id).detention })],
    ...typed,
  });
}

/** More methods to hide public facts of a person, each with two secrets that look alike afterwards. */
export const furtherMethods: [string, Secret, Secret, Method][] = [
  [
    "a person whose consent was revoked",
    one,
    likeOne,
    async (db, secret) => {
      const { id } = await recordPerson(db, secret);
      return () =>
        revokeConsent(db, editor, revokeConsentInput.parse({ ...request(), id, revokedBy: secret.name }), noon);
    },
  ],
  [
    "a person found to be a minor, who has the same initials",
    one,
    { ...one, name: "Serena", gender: "male", facility: "" },
    async (db, secret) => {
      const known = await recordPerson(db, secret);
      return () => savePerson(db, editor, again(db, secret, known, { "profile.ageGroup": "adolescent" }), noon);
    },
  ],
  [
    "a person lowered to the same initials",
    one,
    { ...one, name: "Serena", gender: "male", facility: "" },
    async (db, secret) => {
      const known = await recordPerson(db, secret);
      const lowered = { disclosure: "initials", publicReason: "protection" };
      return () => savePerson(db, editor, again(db, secret, known, lowered), noon);
    },
  ],
  [
    "a person whose consent covers only the name any more",
    { ...one, name: "Igual" },
    { ...one, name: "Igual", gender: "male", facility: "" },
    async (db, secret) => {
      const known = await recordPerson(db, secret);
      const narrowed = { "consent.scope": "name", publicReason: "protection" };
      return () => savePerson(db, editor, again(db, secret, known, narrowed), noon);
    },
  ],
  [
    "a person corrected with a public note that names them, updated, and then hidden",
    one,
    other,
    async (db, secret) => {
      const known = await recordPerson(db, secret);
      const noted = { noteEs: `Decía otra cosa de ${secret.name}`, noteEn: secret.day };
      const { end, ...detention } = released(secret, { id: numbersOf(db, known.id).detention });
      const detentions = [{ ...detention, end: { ...end, kind: "sentence_served" } }];
      written(await savePerson(db, editor, again(db, secret, known, { ...noted, detentions }), noon));
      written(await savePerson(db, editor, again(db, secret, { ...known, version: 2 }, { change: "update" }), noon));
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id: known.id }), noon);
    },
  ],
  [
    "a person merged into another as a duplicate, both then hidden",
    one,
    other,
    async (db, secret) => {
      const { id, version } = await recordPerson(db, secret);
      const copy = await recordPerson(db, secret);
      const merging = {
        ...request(),
        id,
        version: String(version),
        other: copy.id,
        otherVersion: String(copy.version),
      };
      const merge = mergePeopleInput.parse({ ...merging, change: "correction", publicReason: "duplicate" });
      await approved(db, mergePeople(db, editor, merge, noon));
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
    },
  ],
  [
    "a person whose full name was published, and the change then undone",
    one,
    likeOne,
    async (db, secret) => {
      const unnamed = { disclosure: "counted_only", "consent.basis": "", "consent.scope": "" };
      const known = await recordPerson(db, secret, unnamed);
      written(await savePerson(db, editor, again(db, secret, known, {}), noon));
      const of = String(db.$client.prepare("SELECT max(id) FROM changes").pluck().get());
      const undo = { ...request(), of, change: "correction", publicReason: "protection" };
      return () => approved(db, undoChange(db, editor, undoInput.parse(undo), noon));
    },
  ],
];
