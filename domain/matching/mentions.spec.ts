import { expect, test } from "vitest";
import { couldName, type Identifying, mentionsPerson } from "./mentions";

const person: Identifying = {
  ...{ givenNames: "María José", surnames: "Ficticia de la Inventada", alsoKnownAs: "La Catira; Majo Inventora" },
  ...{ document: "V-9.988.776", birthDate: "1971-02-03" },
};

test.each([
  ["the whole name", "Pedido de María José Ficticia de la Inventada"],
  ["another order, case and no accents", "FICTICIA DE LA INVENTADA, maria jose"],
  ["another name of two words", "la llaman Inventora (Majo)"],
  ["the ID number without its letter", "C.I. 9988776"],
  ["the ID number with separators", "cédula 9 988 776"],
])("a text mentions a person by %s", (_by, text) => {
  expect([mentionsPerson(text, [person]), couldName(text, [person])]).toEqual([true, true]);
});

test.each([
  ["one surname", "por la familia Ficticia"],
  ["one given name", "lo pidió JOSÉ"],
  ["the nickname", "la catira lo pidió"],
  ["the name run together", "carpeta mariajoseficticiadelainventada"],
  ["the birth date", "nacida el 1971-02-03"],
])("%s alone is not enough to find a text, but may not stand in the reason of an erasure", (_by, text) => {
  expect(couldName(text, [person])).toBe(true);
});

test.each(["", "A pedido de la familia, por su seguridad", "Oficio de la defensa del 3 de febrero", "expediente 12"])(
  "%j names nobody",
  (text) => {
    expect([mentionsPerson(text, [person]), couldName(text, [person])]).toEqual([false, false]);
  },
);

test("a person without a name or number is in no text", () => {
  const nobody = { givenNames: "", surnames: "", alsoKnownAs: "", document: "", birthDate: null };
  expect([mentionsPerson("cualquier texto", [nobody]), couldName("cualquier texto", [nobody])]).toEqual([false, false]);
});
