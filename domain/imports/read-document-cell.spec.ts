import { expect, test } from "vitest";
import { readDocumentCell } from "./read-document-cell";

test.each([
  ["V-91.234.501", "V-91.234.501"],
  ["91234701.0", "91234701"],
  ["9.1234702E7", "91234702"],
  ["V- 91.234.704", "V- 91.234.704"],
  ["CI: 91.234.705", "CI: 91.234.705"],
  ["91,234,706", "91,234,706"],
  ["Pasaporte AA1234567", "Pasaporte AA1234567"],
  ["no porta", ""],
  ["S/N", ""],
])("%j is %j", (cell, document) => expect(readDocumentCell(cell)).toBe(document));

test.each(["V-9123460O", "0414-555.01.23", "+58 414 5550123", "V-91.234.710 / E-84.123.710"])(
  "%j is not one ID number",
  (cell) => expect(readDocumentCell(cell)).toBeUndefined(),
);
