import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { hostileText } from "./hostile-text";

/** Numbers in attributes: rows, columns, styles and strings that do not exist, and that no sheet can have. */
const number = fc.constantFrom(
  ...["1", "2", "3", "0", "-1", "", "NaN", "1e9", "1048577", "999999999999", "-999999999", "0x10", "1.5", "Infinity"],
);
const column = fc.constantFrom("A", "B", "Z", "XFD", "ZZZZZZZZ", "$A", "a", "É", "");
const reference = fc.tuple(column, number).map(([letters, digits]) => letters + digits);
const flag = fc.constantFrom("1", "0", "true", "on", "");
const text = hostileText(200).map((raw) => raw.replace(/[<&"]/g, " "));
const attributes = (names: Record<string, fc.Arbitrary<string>>) =>
  fc.record(names, { requiredKeys: [] }).map((given) =>
    Object.entries(given)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(""),
  );

const cell = fc
  .tuple(
    attributes({ r: reference, s: number, t: fc.constantFrom("s", "b", "d", "e", "n", "str", "inlineStr", "?") }),
    fc.constantFrom("v", "f", "t", "is", "rPh"),
    fc.oneof(number, text),
  )
  .map(([given, tag, value]) => `<c${given}><${tag}>${value}</${tag}></c>`);
const row = fc
  .tuple(attributes({ r: number, hidden: flag }), fc.array(cell, { maxLength: 6 }))
  .map(([given, cells]) => `<row${given}>${cells.join("")}</row>`);
const merged = fc.tuple(reference, reference).map(([one, other]) => `<mergeCell ref="${one}:${other}"/>`);
const columns = attributes({ min: number, max: number, hidden: flag }).map((given) => `<col${given}/>`);
/** What closes nothing, is opened nowhere, or is no markup. */
const broken = fc.constantFrom(
  "",
  "",
  "",
  "</row>",
  "<row",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "&b;",
  "<![CDATA[",
  "\0",
);

/** The XML of a worksheet as no program would write it. */
export const sheetXml: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(columns, { maxLength: 3 }),
    fc.array(row, { maxLength: 6 }),
    broken,
    fc.array(merged, { maxLength: 4 }),
  )
  .map(
    ([cols, rows, wrong, areas]) =>
      `<?xml version="1.0"?><worksheet><cols>${cols.join("")}</cols><sheetData>${rows.join("")}${wrong}</sheetData>` +
      `<mergeCells>${areas.join("")}</mergeCells></worksheet>`,
  );

/** Workbooks with such a sheet. */
export const workbook: fc.Arbitrary<Buffer> = sheetXml.map((sheet) => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="a.xml"/></Relationships>`,
    "xl/sharedStrings.xml": "<sst><si><t>Nombre</t></si><si><t>Ana Ficticia</t></si></sst>",
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    "xl/a.xml": sheet,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
});
