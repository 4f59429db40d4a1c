import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveSourceInput } from "@/domain/inputs/source";
import { findDocument } from "../history/read-document";
import { recordRelease } from "../releases/record-release";
import { newPersonRelease } from "../testing/forms";
import { noon } from "../testing/noon";
import { openTestLedger } from "../testing/open-test-ledger";
import { recordOf, refusals, written } from "../testing/written";
import { listSources } from "./list-sources";
import { saveSource } from "./save-source";

const editor = { id: "user:1" };
const source = (typed: object) => saveSourceInput.parse({ requestId: randomUUID(), ...typed });

test("a source is saved and revised; an address is one source's alone", async () => {
  const db = await openTestLedger();
  const url = "https://www.ejemplo.test/una";
  const { id } = recordOf(await saveSource(db, editor, source({ url }), noon), "source");
  expect(findDocument(db, "source", id)?.document.facts).toMatchObject({ outlet: "ejemplo.test", title: "" });
  written(
    await saveSource(db, editor, source({ id, version: "1", url, outlet: "El Ejemplo", publishedOn: "2026-03" }), noon),
  );
  expect(findDocument(db, "source", id)).toMatchObject({ version: 2, document: { facts: { outlet: "El Ejemplo" } } });
  expect(refusals(await saveSource(db, editor, source({ url }), noon))).toEqual(["source_taken url"]);
  expect(refusals(await saveSource(db, editor, source({ id, version: "1", url }), noon))).toEqual(["stale"]);
  expect(refusals(await saveSource(db, editor, source({ id: "9", version: "1", url: `${url}2` }), noon))).toEqual([
    "not_found",
  ]);
});

test("what was typed of a source that is cited for the first time is kept, and none is made twice", async () => {
  const db = await openTestLedger();
  const cited = {
    url: "https://ejemplo.test/dos",
    outlet: "El Ejemplo",
    title: "Una nota",
    archivedUrl: "https://archivo.test/1",
  };
  const form = newPersonRelease({ sources: [cited, { url: "https://ejemplo.test/tres_%" }] });
  await recordRelease(db, editor, form, noon);
  expect(findDocument(db, "source", "1")?.document.facts).toMatchObject(cited);
  expect(listSources(db, { search: "tres_%" }).items).toMatchObject([{ id: 2, outlet: "ejemplo.test" }]);
  expect(listSources(db, { search: "el ejemplo" }).items).toMatchObject([{ id: 1 }]);
  expect(listSources(db, { limit: 1 })).toMatchObject({ items: [{ id: 2 }], next: 2 });
  expect(listSources(db, { limit: 1, after: 2 })).toMatchObject({ items: [{ id: 1 }], next: null });
});
