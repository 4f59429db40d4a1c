import { expect, test } from "vitest";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf } from "@/db/testing/written";
import type { RecordDocument } from "@/domain/records/document";
import { translator } from "@/messages/translator";
import { chooseVersions, conflictOf, keptConflict, type VersionedForm } from "./versions";

const actor = { id: "user:1" };
const stale = [{ code: "stale" } as const];

/** A person form with two texts and a list. */
const form: VersionedForm = {
  type: "person",
  fields: ["givenNames", "surnames", "profile.nationalities"],
  initial: (_db: Db, document: RecordDocument) =>
    document.type === "person" ? { ...document.identity, profile: document.facts.profile } : {},
};

/** A ledger with a person at version 1, and how to save the person again. */
async function withPerson() {
  const db = await openTestLedger("never");
  const first = { givenNames: "Josefa", surnames: "Ficticia", "profile.nationalities": "VE" };
  const { id, version } = recordOf(await savePerson(db, actor, person(first), noon), "person");
  const words = deskWords(db, translator("es"), "es");
  const save = async (base: number, changed: Values) =>
    recordOf(await savePerson(db, actor, person({ ...onto(id, base), ...first, ...changed }), noon), "person").version;
  const refused = (mine: Values) => conflictOf(db, words, form, { id, ...mine }, stale);
  const mine: Values = {
    ...{ id, version: String(version), givenNames: "Josefa", surnames: "Ficticia" },
    "profile.nationalities.0": "VE",
  };
  return { db, version, save, refused, mine };
}

const chosen = (side: "mine" | "theirs" | "typed", ...fields: string[]) =>
  new Map(fields.map((field) => [field, side] as const));

test("a field that both changed comes with both versions as values of the form, a list as a whole", async () => {
  const { version, save, refused, mine } = await withPerson();
  const newer = await save(version, { "profile.nationalities": "CO" });
  const back = refused({ ...mine, "profile.nationalities.0": "ES", "profile.nationalities.1": "VE" });
  expect(back?.conflict?.fields).toMatchObject([
    {
      name: "profile.nationalities",
      values: {
        mine: { "profile.nationalities.0": "ES", "profile.nationalities.1": "VE" },
        theirs: { "profile.nationalities.0": "CO" },
      },
      chosen: "mine",
    },
  ]);
  expect(back?.values?.version).toBe(String(newer));
  expect(back?.conflict?.base).toBe(String(version));
});

test("the saved version replaces an untouched field; what was typed after the choice was shown wins", async () => {
  const { db, version, save, refused, mine } = await withPerson();
  await save(version, { surnames: "Inventada", givenNames: "Josefina" });
  const shown = refused({ ...mine, surnames: "Quimérica", givenNames: "María" })?.values ?? {};
  const choices = chosen("theirs", "surnames", "givenNames");
  const values = { ...shown, givenNames: "María José" };
  expect(chooseVersions(db, form, { values, choices }, shown)).toMatchObject({
    surnames: "Inventada",
    givenNames: "María José",
  });
});

test("a row that was typed after the choice was shown keeps the whole list", async () => {
  const { db, version, save, refused, mine } = await withPerson();
  await save(version, { "profile.nationalities": "CO" });
  const shown = refused({ ...mine, "profile.nationalities.0": "ES" })?.values ?? {};
  const choices = chosen("theirs", "profile.nationalities");
  const typed = chooseVersions(db, form, { values: { ...shown, "profile.nationalities.1": "IT" }, choices }, shown);
  expect(typed).toMatchObject({ "profile.nationalities.0": "ES", "profile.nationalities.1": "IT" });
  const blank = chooseVersions(db, form, { values: { ...shown, "profile.nationalities.1": " " }, choices }, shown);
  expect(blank).toMatchObject({ "profile.nationalities.0": "CO" });
  expect(blank).not.toHaveProperty("profile.nationalities.1");
});

test("a third user who saves meanwhile leads to another choice, and fields that were settled are not asked about again", async () => {
  const { db, version, save, refused, mine } = await withPerson();
  const second = await save(version, { surnames: "Inventada", givenNames: "Josefina" });
  const shown = refused({ ...mine, surnames: "Quimérica", givenNames: "María" })?.values ?? {};
  await save(second, { surnames: "Imaginaria", givenNames: "Josefina" });
  const retried = chooseVersions(db, form, { values: shown, choices: chosen("theirs", "givenNames") }, shown);
  const again = refused(retried)?.conflict;
  expect(again?.fields).toMatchObject([{ name: "surnames", mine: "Quimérica", theirs: "Imaginaria" }]);
  expect(again?.base).toBe(String(second));
});

test("a form that could not be sent keeps its conflict with the versions that the user chose", async () => {
  const { version, save, refused, mine } = await withPerson();
  await save(version, { surnames: "Inventada" });
  const conflict = refused({ ...mine, surnames: "Quimérica" })?.conflict ?? null;
  expect(keptConflict(conflict, chosen("theirs", "surnames"))?.fields).toMatchObject([{ chosen: "theirs" }]);
  expect(keptConflict(conflict, new Map())?.fields).toMatchObject([{ chosen: "mine" }]);
  expect(keptConflict(null, new Map())).toBeNull();
});
