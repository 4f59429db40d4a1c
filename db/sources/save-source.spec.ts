import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import { listSources } from "./list-sources";
import { saveSource } from "./save-source";

const editor = { id: "user:1" };
const source = (typed: object) => saveSourceInput.parse({ requestId: randomUUID(), ...typed });

test("a source is saved and revised, and an address belongs to one source only", async () => {
  const db = await openTestLedger();
  const url = "https://www.ejemplo.test/una";
  const { id } = recordOf(await saveSource(db, editor, source({ url }), noon), "source");
  expect(findDocument(db, "source", id)?.document.facts).toMatchObject({ outlet: "ejemplo.test", title: "" });
  written(
    await saveSource(db, editor, source({ id, version: "1", url, outlet: "El Ejemplo", publishedOn: "2026-03" }), noon),
  );
  expect(findDocument(db, "source", id)).toMatchObject({ version: 2, document: { facts: { outlet: "El Ejemplo" } } });
  for (const same of [url, "http://EJEMPLO.test/una/?utm_source=wa#arriba"]) {
    expect(refusals(await saveSource(db, editor, source({ url: same }), noon))).toEqual(["source_taken url"]);
  }
  expect(refusals(await saveSource(db, editor, source({ id, version: "1", url }), noon))).toEqual(["stale"]);
  expect(refusals(await saveSource(db, editor, source({ id: "9", version: "1", url: `${url}2` }), noon))).toEqual([
    "not_found",
  ]);
});

test("changing what a source says needs a reason; filling in a blank does not", async () => {
  const db = await openTestLedger();
  const url = "https://ejemplo.test/una";
  const { id } = recordOf(await saveSource(db, editor, source({ url }), noon), "source");
  const archivedUrl = "https://archivo.test/1";
  written(await saveSource(db, editor, source({ id, version: "1", url, archivedUrl }), noon));
  const emptied = source({ id, version: "2", url });
  expect(refusals(await saveSource(db, editor, emptied, noon))).toEqual(["change_required change"]);
  written(await saveSource(db, editor, { ...emptied, change: "correction", publicReason: "source_error" }, noon));
  expect(findDocument(db, "source", id)?.document.facts.archivedUrl).toBeNull();
});

test("an archived copy needs another address than the page, and addresses must be web addresses", () => {
  const url = "https://ejemplo.test/una";
  const wrong = (typed: object) =>
    saveSourceInput.safeParse({ requestId: randomUUID(), url, ...typed }).error?.issues[0]?.message;
  expect(wrong({ archivedUrl: `${url}/?utm_source=x` })).toBe("archive_same");
  for (const archivedUrl of ["archivo", "javascript:alert(1)", "https://archivo", "https://yo:clave@archivo.test/1"]) {
    expect(wrong({ archivedUrl }), archivedUrl).toBe("url_invalid");
  }
  expect(wrong({ archivedUrl: `https://web.archive.org/web/20260309/${url}` })).toBeUndefined();
});

test("a pasted address finds its source despite tracking parameters, and no source is created twice", async () => {
  const db = await openTestLedger();
  const sources = (url: string) => newPersonRelease({ sources: [{ url }] });
  await recordRelease(db, editor, sources("https://www.ejemplo.test/nota"), noon);
  const both = newPersonRelease({
    sources: [{ url: "http://ejemplo.test/nota/?fbclid=1" }, { url: "https://Ejemplo.test/nota#final" }],
  });
  const outcome = await recordRelease(db, editor, both, noon);
  const person = findDocument(db, "person", recordOf(outcome, "person").id)?.document;
  const end = person?.facts.detentions[0]?.end;
  expect(end?.how === "release" && end.release.citations).toEqual([{ source: "1", tier: null }]);
  expect(listSources(db).items).toMatchObject([{ id: 1, url: "https://www.ejemplo.test/nota" }]);
});

test("details typed for a source cited for the first time are stored, and no source is created twice", async () => {
  const db = await openTestLedger();
  const cited = {
    url: "https://ejemplo.test/dos",
    outlet: "El Ejemplo",
    title: "Una nota",
    archivedUrl: "https://archivo.test/1",
  };
  const form = newPersonRelease({
    sources: [{ ...cited, note: "La guardó su prima" }, { url: "https://ejemplo.test/tres_%" }],
  });
  await recordRelease(db, editor, form, noon);
  const first = findDocument(db, "source", "1")?.document;
  expect(first?.facts).toMatchObject(cited);
  expect(first?.identity).toEqual({ note: "La guardó su prima" });
  expect(listSources(db, { search: "tres_%" }).items).toMatchObject([{ id: 2, outlet: "ejemplo.test" }]);
  expect(listSources(db, { search: "el ejemplo" }).items).toMatchObject([{ id: 1 }]);
  for (const search of ["una nota", "ÚNA", "nota ejemplo"]) {
    expect(listSources(db, { search }).items, search).toMatchObject([{ id: 1 }]);
  }
  for (const search of ["una nota tres_%", '"', "un%", "un_"])
    expect(listSources(db, { search }).items, search).toEqual([]);
  expect(listSources(db, { search: "ej" }).items).toMatchObject([{ id: 2 }, { id: 1 }]);
  expect(listSources(db, { limit: 1 })).toMatchObject({ items: [{ id: 2 }], next: 2 });
  expect(listSources(db, { limit: 1, after: 2 })).toMatchObject({ items: [{ id: 1 }], next: null });
});
