import { strToU8, zipSync } from "fflate";
import type { Encoding } from "@/domain/imports/reading";
import { decodeAs } from "./decode-as";

/** Encodes a text in an encoding of one byte for each character. */
export function encoded(text: string, encoding: Encoding): Buffer {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const byteOf = new Map(bytes.map((byte) => [decodeAs(Buffer.from([byte]), encoding), byte]));
  return Buffer.from([...text].map((sign) => byteOf.get(sign) ?? 63));
}

type SheetParts = { name: string; rows: string; state?: string; after?: string; before?: string; kind?: string };
type BookParts = { active?: number; properties?: string; formats?: string; strings?: string };

const main = "http://schemas.openxmlformats.org";
const office = `${main}/officeDocument/2006/relationships`;
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

/** Returns a workbook with these sheets, as small as the format allows. */
export function workbookOf(sheets: readonly SheetParts[], book: BookParts = {}): Uint8Array {
  const { active = 0, properties = "", formats = "", strings = "" } = book;
  const names = sheets.map(
    ({ name, state = "visible" }, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`,
  );
  const relations = sheets.map(
    ({ kind = "worksheet" }, at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="sheets/${at}.xml"/>`,
  );
  const files = sheets.map(({ rows, before = "", after = "" }, at) => [
    `xl/sheets/${at}.xml`,
    xml(
      `<worksheet xmlns="${main}/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
  ]);
  return zipSync({
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr ${properties}/><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${names.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${main}/package/2006/relationships">${relations.join("")}</Relationships>`,
    ),
    "xl/styles.xml": xml(`<styleSheet xmlns="${main}/spreadsheetml/2006/main">${formats}</styleSheet>`),
    "xl/sharedStrings.xml": xml(`<sst xmlns="${main}/spreadsheetml/2006/main">${strings}</sst>`),
    ...Object.fromEntries(files),
  });
}

/** Returns a row of text cells; a text that begins with "<c" is a cell as the format writes it. */
export function rowOf(number: number, texts: readonly string[], attributes = ""): string {
  const cells = texts.map((text, at) => {
    if (text === "" || text.startsWith("<c")) return text;
    return `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}" ${attributes}>${cells.join("")}</row>`;
}
