import { expect, test } from "vitest";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { translator } from "@/messages/translator";
import { conditionTitle, conditionWords } from "./condition-words";

const t = translator("es");

test.each([
  ["from", "2026-02-04", "Desde el día", "4 de febrero de 2026"],
  ["to", "2026-02-28", "Hasta el día", "28 de febrero de 2026"],
  ["order", "name", "Orden", "Apellido"],
  ["nationality", "dual", "Nacionalidad", "Con doble nacionalidad"],
  ["nationality", "only-CO", "Nacionalidad", "Solo Colombia"],
  ["facility", "tocoron", "Lugar de reclusión", "tocoron"],
  ["kind", "pardon", "Tipo de excarcelación", "Indulto"],
])("a reviewer reads the condition %s of an export in words", async (name, value, title, words) => {
  expect(conditionTitle(t, name)).toBe(title);
  expect(conditionWords(deskWords(await openTestLedger(), t, "es"), name, value)).toBe(words);
});
