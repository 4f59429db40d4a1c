import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { saveSource } from "@/db/sources/save-source";
import { count, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import { mentionsLeft } from "./mentions-left";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const name = { givenNames: "Zutanito", surnames: "Borrascoso" };

test("before an erasure the page knows every namesake and every public text that names the person, until it is corrected", async () => {
  const db = await openTestLedger();
  const save = async (typed: Record<string, unknown>) =>
    recordOf(await savePerson(db, editor, person(typed), noon), "person").id;
  const id = await save({ ...name, document: "V-99887766" });
  await save({ givenNames: "Otra", surnames: "Borrascoso", note: "hermana de Zutanito Borrascoso" });
  const [namesake, number] = [await save(name), await save({ givenNames: "Alguien", document: "99.887.766" })];
  const source = async (typed: object) => {
    const form = saveSourceInput.parse({ requestId: randomUUID(), ...typed });
    return recordOf(await saveSource(db, editor, form, noon), "source").id;
  };
  const url = await source({ url: "https://prensa-inventada.test/liberan-a-zutanito-borrascoso" });
  const title = await source({ url: "https://prensa-inventada.test/1", title: "Borrascoso, Zutanito: libre" });
  await source({ url: "https://prensa-inventada.test/2", title: "Liberan a un preso" });
  const figure = recordOf(
    await saveCount(db, editor, count({ publicNoteEs: "Con Zutanito Borrascoso." }), noon),
    "count",
  );
  const refs = () => mentionsLeft(db, id).map((left) => `${left.type} ${left.id}`);
  const people = [`person ${namesake}`, `person ${number}`];
  expect(refs()).toEqual([...people, `source ${url}`, `source ${title}`, `count ${figure.id}`]);
  const corrected = { ...onto(figure.id, 1), change: "correction", publicReason: "protection", publicNoteEs: "" };
  written(await saveCount(db, editor, count(corrected), noon));
  expect(refs()).not.toContain(`count ${figure.id}`);
});
