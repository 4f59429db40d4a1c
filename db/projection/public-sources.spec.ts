import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { publish } from "@/db/records/publish";
import { recordRelease } from "@/db/releases/record-release";
import { publishedSources } from "@/db/schema/published-labels";
import { saveSource } from "@/db/sources/save-source";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import { publishInput } from "@/domain/inputs/withdraw";
import { rebuildProjection } from "./rebuild";

const editor = { id: "user:1" };
const sources = [{ url: "https://periodico-inventado.example/nota", title: "Nota" }];

test("a source that only drafts cite is not public, and writing it makes no head", async () => {
  const db = await openTestLedger();
  const draft = written(await recordRelease(db, editor, newPersonRelease({ sources, publication: "draft" }), noon));
  expect(db.select().from(publishedSources).all()).toEqual([]);
  const renamed = saveSourceInput.parse({
    requestId: randomUUID(),
    id: "1",
    version: "1",
    ...sources[0],
    title: "Otra",
  });
  const revised = written(await saveSource(db, editor, { ...renamed, change: "update" }, noon));
  expect(revised.change).not.toBeNull();
  expect(revised.head).toBe(draft.head);
  expect(db.select().from(publishedSources).all()).toEqual([]);
});

test("a source becomes public with the first published record that cites it, and a rebuild gives the same result", async () => {
  const db = await openTestLedger();
  const draft = await recordRelease(db, editor, newPersonRelease({ sources, publication: "draft" }), noon);
  const target = {
    requestId: randomUUID(),
    type: "person",
    id: recordOf(draft, "person").id,
    release: "1",
    version: "1",
  };
  const { head } = written(await publish(db, editor, publishInput.parse(target), noon));
  expect(db.select().from(publishedSources).all()).toMatchObject([{ id: "1", title: "Nota", fromHead: head }]);
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});
