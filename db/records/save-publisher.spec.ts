import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { listPublishers } from "./list-publishers";
import { savePublisher } from "./save-publisher";

const editor = { id: "user:1" };
const names = {
  nameEs: "Observatorio Ficticio de Prisiones",
  nameEn: "Invented Prison Observatory",
  shortEs: "Observatorio Ficticio",
  shortEn: "Invented Observatory",
};
const publisher = (typed: object) =>
  savePublisherInput.parse({ requestId: randomUUID(), ...names, stance: "ngo", ...typed });

test("a new publisher has an id made from its short name and can be chosen at once; renaming it keeps the id", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePublisher(db, editor, publisher({}), noon), "publisher");
  expect(id).toBe("observatorio-ficticio");
  expect(listPublishers(db, "en")).toContainEqual({ id, name: "Invented Observatory", stance: "ngo" });
  const renamed = { id, version: "1", shortEs: "El Observatorio", url: "https://observatorio.example" };
  expect(refusals(await savePublisher(db, editor, publisher(renamed), noon))).toEqual(["change_required change"]);
  written(await savePublisher(db, editor, publisher({ ...renamed, change: "update" }), noon));
  expect(findDocument(db, "publisher", id)).toMatchObject({ version: 2, document: { facts: { url: renamed.url } } });
});

test("a publisher with a known name in any language is refused until the user says that they are two", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePublisher(db, editor, publisher({}), noon), "publisher");
  const same = { nameEs: "Otro", nameEn: "Other", shortEs: "Otro", shortEn: "invented observatory" };
  expect(refusals(await savePublisher(db, editor, publisher(same), noon))).toEqual(["name_taken nameEs"]);
  written(await savePublisher(db, editor, publisher({ ...same, alike: id }), noon));
});
