import { expect, test } from "vitest";
import { dayLine } from "./day-line";

const one = (value: string, label: string) => [{ value, label }];
const choices = {
  facilities: one("tocoron", "Tocorón"),
  entities: one("VE-D", "Aragua"),
  kinds: one("precautionary_measures", "Medidas cautelares"),
  verifications: [...one("verified", "Verificada"), ...one("reported", "Reportada")],
  verifiers: one("publisher:foro-penal", "Foro Penal"),
  contacts: one("family_call", "Llamada de la familia"),
  knownContacts: one("12", "12 · Visita, 3 de marzo de 2026"),
};
const typed = {
  day: "2026-01-08",
  kind: "precautionary_measures",
  verification: "verified",
  verifiedBy: "publisher:foro-penal",
};

test("the shared values are summarised in one line, place before entity, each source by its host", () => {
  const values = {
    ...typed,
    facility: "tocoron",
    federalEntity: "VE-D",
    "sources.0.url": "https://www.example.org/x",
    "sources.1.url": "",
  };
  expect(dayLine(values, choices, "es", "sin fuente")).toBe(
    "8 de enero de 2026 · Tocorón · Medidas cautelares · Verificada · Foro Penal · example.org",
  );
});

test("a date in numbers is read day first, an invalid one appears as typed, missing sources are stated, and an irrelevant verifier is left out", () => {
  expect(dayLine({ day: "8/1/26" }, choices, "es", "sin fuente")).toBe("8 de enero de 2026 · sin fuente");
  const values = { ...typed, day: "2026-02-30", verification: "reported", federalEntity: "VE-D" };
  expect(dayLine(values, choices, "es", "sin fuente")).toBe(
    "2026-02-30 · Aragua · Medidas cautelares · Reportada · sin fuente",
  );
});

test("a source without an address is named by its kind, and a known one by its number and day", () => {
  const values = { ...typed, verification: "reported", "sources.0.contact": "family_call", "sources.1.source": "12" };
  expect(dayLine(values, choices, "es", "sin fuente")).toBe(
    "8 de enero de 2026 · Medidas cautelares · Reportada · Llamada de la familia, 12 · Visita, 3 de marzo de 2026",
  );
});
