import { expect, test } from "vitest";
import { textDifference } from "./text-difference";

const marked = (before: string, after: string) => {
  const { before: old, after: fresh } = textDifference(before, after);
  const show = (pieces: typeof old) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
  return [show(old), show(fresh)];
};

test("only the words that differ are marked, with the blanks behind them", () => {
  expect(marked("el 8 de marzo de 2026", "el 9 de marzo de 2026")).toEqual([
    "el [8 ]de marzo de 2026",
    "el [9 ]de marzo de 2026",
  ]);
  expect(marked("uno dos tres", "uno tres cuatro")).toEqual(["uno [dos ]tres", "uno tres [cuatro]"]);
});

test("equal texts have no mark, and a text without a counterpart is all marked", () => {
  expect(marked("nada cambia", "nada cambia")).toEqual(["nada cambia", "nada cambia"]);
  expect(marked("", "todo es nuevo")).toEqual(["", "[todo es nuevo]"]);
  expect(marked("todo se va", "")).toEqual(["[todo se va]", ""]);
});

test("the pieces of a text together are the text", () => {
  const text = "Persona liberada  el 3 de mayo.\nSegún su familia";
  const { after } = textDifference("Persona detenida el 3 de mayo.", text);
  expect(after.map((piece) => piece.text).join("")).toBe(text);
});
