import { expect, test } from "vitest";
import { numberWords, valueOfWords } from "./number-words";

const numbersIn = (text: string) => [...text.matchAll(numberWords)].map(([found]) => valueOfWords(found));

test.each([
  ["catorce en Tocorón", [14]],
  ["Veintidós excarcelados", [22]],
  ["treinta y uno", [31]],
  ["treinta y una mujeres", [31]],
  ["ciento veinte", [120]],
  ["trescientos ochenta y tres", [383]],
  ["mil doscientos", [1200]],
  ["dos mil treinta", [2030]],
  ["una en el INOF y dos en Rodeo II", [1, 2]],
  ["fourteen in Tocorón and twenty-two in Yare", [14, 22]],
  ["two hundred thirty", [230]],
  ["one woman", [1]],
  ["cero", [0]],
  ["dos tres", [null]],
  ["una lista, un total, una de las cárceles, Unare, Onceno, Dosquebradas", []],
])("%j has the numbers %j", (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
