import { expect, test } from "vitest";
import { plainName } from "./plain-name";

test.each([
  ["foto de la lista.jpg", "foto de la lista.jpg"],
  ["  con\tespacios\n y  saltos.pdf ", "con espacios y saltos.pdf"],
  ["al rev\u202egpj.exe", "al rev gpj.exe"],
  ["n\u0303andu.png", "ñandu.png"],
  ["", ""],
])("%j is %j", (name, plain) => expect(plainName(name)).toBe(plain));

test("a long name keeps its end", () => {
  const name = plainName(`${"a".repeat(300)}.pdf`);
  expect(name).toHaveLength(160);
  expect(name).toMatch(/^…a+\.pdf$/);
});
