import { expect, test } from "vitest";
import { statusKey } from "./status-key";
import { proposedMeaning } from "./status-meaning";

test.each([
  ["Libertad plena", "full_freedom"],
  ["L. plena", "full_freedom"],
  ["Excarcelado con medidas", "precautionary_measures"],
  ["Régimen de presentación c/15 días", "precautionary_measures"],
  ["Excarcelada", "unknown"],
  ["Libertad", "unknown"],
  ["Casa por cárcel", "house_arrest"],
  ["Excarcelado bajo arresto domiciliario", "house_arrest"],
  ["Fallecida", "death"],
  ["Trasladado a Yare III", "transfer"],
  ["Fugado", "escape"],
  ["Sigue detenido", "still_held"],
  ["Detenida", "still_held"],
  ["Preso", "still_held"],
  ["Privado de libertad", "still_held"],
  ["por confirmar", "unconfirmed"],
  ["Excarcelación por confirmar", "unconfirmed"],
  ["Verificado", "verified"],
  ["prison", "still_held"],
  ["house_arrest", "house_arrest"],
])("%s is proposed as %s", (value, meaning) => {
  expect(proposedMeaning(value, "status")).toBe(meaning);
});

test.each(["Beneficio procesal", "Activo", "En proceso", "Sí", "No", "x", "12", "Falso Muro", ""])(
  "%j has no proposal: the user must answer",
  (value) => expect(proposedMeaning(value, "status")).toBeNull(),
);

test("yes and no answer only a column of verifications", () => {
  expect(proposedMeaning("Sí", "verification")).toBe("verified");
  expect(proposedMeaning("No", "verification")).toBe("unconfirmed");
});

test("the key of a value ignores case and accents and does not contain the value", () => {
  expect(statusKey("Fallecida ")).toBe(statusKey("FALLECIDA"));
  expect(statusKey("Fallecida")).not.toBe(statusKey("Fallecido"));
  expect(statusKey("Zutanita Borrascosa")).toMatch(/^[\da-z]+-[\da-z]+$/);
  expect(statusKey("  ")).toBe("");
});
