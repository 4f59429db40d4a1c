import { endConsents } from "@/db/people/end-consents";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { withdraw } from "@/db/records/withdraw";
import { approved } from "@/db/testing/approved";
import { onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { written } from "@/db/testing/written";
import { erasePersonInput, hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import {
  editor,
  likeOne,
  type Method,
  numbersOf,
  one,
  other,
  personInput,
  recordGroup,
  recordPerson,
  released,
  request,
  type Secret,
} from "./hidden-records";

/** Each method to hide public facts of a record, with two secrets that look alike afterwards. */
export const methods: [string, Secret, Secret, Method][] = [
  ["a release withdrawn at the person's request, with its detention", one, other, withdrawnFor("request")],
  ["a release withdrawn as a duplicate", one, { ...one, day: "2026-03-08", kind: "pardon" }, withdrawnFor("duplicate")],
  [
    "a detention withdrawn",
    one,
    other,
    async (db, secret) => {
      const { id, version } = await recordPerson(db, secret, { detentions: [released(secret, { end: undefined })] });
      const input = { ...request(), type: "person", id, version: String(version), publicReason: "request" };
      const spell = numbersOf(db, id).detention;
      return () => withdraw(db, editor, withdrawInput.parse({ ...input, spell }), noon);
    },
  ],
  [
    "a person hidden",
    one,
    other,
    async (db, secret) => {
      const { id } = await recordPerson(db, secret);
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
    },
  ],
  [
    "a person hidden who was detained twice",
    one,
    other,
    async (db, secret) => {
      const earlier = released({ ...secret, from: "2024-02", day: "2024-03" });
      const { id } = await recordPerson(db, secret, { detentions: [earlier, released(secret, { end: undefined })] });
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
    },
  ],
  [
    "three people hidden, in another order of their days",
    one,
    other,
    async (db, secret) => {
      const between = { ...likeOne, from: "2025-06-01", day: "2026-02-25" };
      const { id } = await recordPerson(db, secret);
      const others = [await recordPerson(db, between), await recordPerson(db, secret === one ? other : one)];
      const hide = (id: string) => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
      return async () => {
        for (const each of others) written(await hide(each.id));
        return hide(id);
      };
    },
  ],
  [
    "a person erased",
    one,
    likeOne,
    async (db, secret) => {
      const { id } = await recordPerson(db, secret);
      return () => approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon));
    },
  ],
  [
    "a person's name and case taken back",
    one,
    likeOne,
    async (db, secret) => {
      const { id, version } = await recordPerson(db, secret);
      const { end, ...detention } = released(secret, { id: numbersOf(db, id).detention });
      const lowered = {
        disclosure: "counted_only",
        "consent.basis": "",
        "consent.scope": "",
        detentions: [{ ...detention, end }],
      };
      const change = { ...onto(id, version), change: "correction", publicReason: "protection" };
      return () => savePerson(db, editor, personInput(secret, { ...change, ...lowered }), noon);
    },
  ],
  [
    "a person whose consent ended",
    one,
    likeOne,
    async (db, secret) => {
      await recordPerson(db, secret, { "consent.until": "2026-03-11" });
      return async () => (await endConsents(db, new Date("2026-03-11T04:00:00Z"))) ?? { ok: false, problems: [] };
    },
  ],
  [
    "a group withdrawn",
    one,
    other,
    async (db, secret) => {
      const { id, version } = await recordGroup(db, secret);
      const input = { ...request(), type: "group", id, version: String(version), publicReason: "source_error" };
      return () => withdraw(db, editor, withdrawInput.parse(input), noon);
    },
  ],
  [
    "a group hidden",
    one,
    other,
    async (db, secret) => {
      const { id } = await recordGroup(db, secret);
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "group", id }), noon);
    },
  ],
];

function withdrawnFor(publicReason: string): Method {
  return async (db, secret) => {
    const { id, version } = await recordPerson(db, secret);
    const { release } = numbersOf(db, id);
    const input = { ...request(), type: "person", id, version: String(version), release, publicReason };
    return () => withdraw(db, editor, withdrawInput.parse(input), noon);
  };
}
