import fc from "fast-check";
import { expect, test } from "vitest";
import type { Identifying } from "./mentions";
import { mayMention, withoutMentions } from "./without-mentions";

const person: Identifying = {
  ...{ givenNames: "María José", surnames: "Ficticia de la Inventada", alsoKnownAs: "La Catira; Majo Inventora" },
  ...{ document: "V-9.988.776", birthDate: "1971-02-03" },
};

test.each([
  ["Celda con María José Ficticia de la Inventada, hasta mayo.", "Celda con […] de la […], hasta mayo."],
  ["FICTICIA DE LA INVENTADA, maria jose: la llaman Majo", "[…] DE LA […]: la llaman […]"],
  ["Su C.I. es 9 988 776 o V9988776", "Su C.I. es […] o V[…]"],
  ["La familia Ficticia llamó", "La familia Ficticia llamó"],
  ["La Catira y Majo vinieron", "La Catira y Majo vinieron"],
  ["", ""],
])("in %j the name and the number give way, and nothing else", (text, rest) => {
  expect(withoutMentions(text, [person])).toBe(rest);
});

const pieces = ["María", "jose", "FICTICIA", "de", "la", "Inventada", "Majo", "Inventora", "9.988.776", "V", "9988776"];

test("whatever the order, no text mentions the person afterwards, and a text that mentions them is found", () => {
  const text = fc.array(fc.constantFrom(...pieces, "llamó", "el", "12", ","), { maxLength: 14 });
  const separator = fc.constantFrom(" ", ", ", ". ", "-", "\n");
  fc.assert(
    fc.property(text, separator, fc.constant([person]), (words, between, people) => {
      const whole = words.join(between);
      const rest = withoutMentions(whole, people);
      expect(withoutMentions(rest, people)).toBe(rest);
      if (rest !== whole) expect(mayMention(people)(whole)).toBe(true);
    }),
  );
});

test("nobody without a name or number is mentioned", () => {
  const nobody = { givenNames: "", surnames: "", alsoKnownAs: "", document: "", birthDate: null };
  expect(mayMention([nobody])("cualquier texto")).toBe(false);
});
