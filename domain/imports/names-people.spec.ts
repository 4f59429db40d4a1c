import { expect, test } from "vitest";
import { namesPeople } from "./names-people";

test.each([
  "Leo Quimera Sol y Raúl Irreal Mora",
  "Yordanis Quimera Sol & Wilkenson Irreal Mora",
  "Carolina y Daniela Inventada",
  "Ana Ficticia / Luis Inventado",
  "Ana Ficticia Rojas, Luis Inventado Paz",
  "Hermanos Apócrifo Luz",
  "Ana, Luis y Eva Ficticio Rojas",
])("%j may name several people", (cell) => expect(namesPeople(cell)).toBe("several"));

test.each(["Hijo de Ana Ficticia", "la esposa del Cnel. Inventado", "Familiar de Luis Supuesto"])(
  "%j does not give the person's own name",
  (cell) => expect(namesPeople(cell)).toBe("unnamed"),
);

test.each([
  "José Ortega y Gasset",
  "Juan Ramón y Cajal",
  "Ficticio Rojas, Ana María",
  "José Rojas, Luis Alberto",
  "María de los Ángeles Inventada de Quimera",
  "Primo Supuesto Rojas",
])("%j is one person", (cell) => expect(namesPeople(cell)).toBeNull());
