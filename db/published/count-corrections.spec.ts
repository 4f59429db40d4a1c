import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { count, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { correctionExport, correctionWords } from "@/domain/changelog/count-correction";
import { listCountCorrections } from "./count-corrections";
import { readPublishers } from "./labels";

const editor = { id: "user:1" };
/** Corrects a figure of an earlier day without a second person. */
const instance = { id: "seed" };
const nextDay = new Date(noon.getTime() + 86_400_000);
const correction = { change: "correction", publicReason: "entry_error" };

async function corrected(db: Db, typed: Record<string, unknown> = {}) {
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  const form = { ...onto(id, 1), ...correction, value: "101", noteEs: "Se copió mal.", noteEn: "Copied wrongly." };
  written(await saveCount(db, instance, count({ ...form, ...typed }), nextDay));
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return { id, reader };
}

test("a corrected count says what it said before, from which day, why, and the note, in the words of its own page", async () => {
  const { id, reader } = await corrected(await openTestLedger());
  const view = reader.view();
  const [found, ...others] = listCountCorrections(reader.db, view, id);
  expect(others).toEqual([]);
  const publishers = readPublishers(reader.db, view);
  expect(found && correctionWords(found, publishers, "es")).toEqual({
    title: "Corregida el 11 de marzo de 2026",
    before: "Desde el 10 de marzo de 2026 decía: «100 presos políticos, según foro-penal, al 9 de marzo de 2026.»",
    reason: "Error al registrarlo.",
    note: { text: "Se copió mal.", lang: "es" },
  });
  expect(found && correctionWords(found, publishers, "en")).toMatchObject({
    title: "Corrected on 11 March 2026",
    before: "From 10 March 2026 it said: “100 political prisoners, according to foro-penal, as of 9 March 2026.”",
  });
  expect(found && correctionExport(found, publishers)).toMatchObject({
    ...{ on: "2026-03-11", reason: "entry_error", before: { since: "2026-03-10", value: 100 } },
  });
});

test("an earlier view does not know the correction, and an update is none", async () => {
  const db = await openTestLedger();
  const { id, reader } = await corrected(db);
  expect(listCountCorrections(reader.db, reader.view(reader.view().head - 1), id)).toEqual([]);
  written(await saveCount(db, instance, count({ ...onto(id, 2), value: "102" }), nextDay));
  expect(listCountCorrections(reader.db, reader.view(), id)).toHaveLength(1);
});

test("a correction that protects a person does not repeat what the figure said", async () => {
  const { id, reader } = await corrected(await openTestLedger(), {
    publicReason: "protection",
    noteEs: "",
    noteEn: "",
  });
  expect(listCountCorrections(reader.db, reader.view(), id)).toMatchObject([{ before: null, note: null }]);
});
