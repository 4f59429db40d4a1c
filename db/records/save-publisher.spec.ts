import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { publishedHeads } from "@/db/schema/published-heads";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { defaultLayout, layoutOf } from "@/domain/records/bulletin-layout";
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

test("the layout of its bulletin is stored in order, is not public, and stays when a form does not send it", async () => {
  const db = await openTestLedger();
  const items = ["measure:detained", "profession:journalist", "facility:tocoron", "measure:died_in_custody"];
  const bulletin = items.map((item) => ({ item }));
  const { id } = recordOf(await savePublisher(db, editor, publisher({ bulletin }), noon), "publisher");
  const layout = [
    {
      measure: "detained",
      parts: [
        { dimension: "profession", category: "journalist" },
        { dimension: "facility", category: "tocoron" },
      ],
    },
    { measure: "died_in_custody", parts: [] },
  ];
  expect(findDocument(db, "publisher", id)?.document.facts.bulletin).toEqual(layout);
  const head = db.select().from(publishedHeads).all().length;
  // Only the layout changed, so the public reads nothing new and no reason is asked.
  const shorter = bulletin.slice(0, 1);
  written(await savePublisher(db, editor, publisher({ id, version: "1", bulletin: shorter }), noon));
  written(await savePublisher(db, editor, publisher({ id, version: "2" }), noon));
  expect(findDocument(db, "publisher", id)?.document.facts.bulletin).toEqual([{ measure: "detained", parts: [] }]);
  expect(db.select().from(publishedHeads).all()).toHaveLength(head);
});

test("a layout that begins with a part, or names a place that does not exist, is refused at its line", async () => {
  const db = await openTestLedger();
  const refused = async (...items: string[]) =>
    refusals(await savePublisher(db, editor, publisher({ bulletin: items.map((item) => ({ item })) }), noon));
  expect(await refused("gender:female")).toEqual(["layout_measure_first bulletin.0.item"]);
  expect(await refused("measure:detained", "facility:ninguno")).toEqual(["facility_unknown bulletin.1.item"]);
});

test("a publisher that was stored without a layout has the default one", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePublisher(db, editor, publisher({}), noon), "publisher");
  const document = findDocument(db, "publisher", id)?.document;
  expect(document?.facts.bulletin).toBeUndefined();
  expect(document && layoutOf(document.facts)).toEqual(defaultLayout);
});
