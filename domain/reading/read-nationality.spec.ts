import { expect, test } from "vitest";
import { readNationality } from "./read-nationality";

test.each([
  ["🇮🇹", ["IT"]],
  ["🇻🇪🇨🇴", ["CO", "VE"]],
  ["🇪🇸 / 🇻🇪", ["ES", "VE"]],
  ["ven/col", ["CO", "VE"]],
])("%s is %j", (text, nationalities) => expect(readNationality(text)?.nationalities).toEqual(nationalities));
