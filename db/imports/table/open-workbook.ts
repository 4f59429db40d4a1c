import { walkXml } from "./walk-xml";

/** Returns the text of a file in the workbook; undefined if there is none. */
export type FileText = (name: string) => string | undefined;

export type SheetInBook = { name: string; path: string; isActive: boolean };

export type Workbook = {
  /** The visible worksheets, in order. */
  sheets: SheetInBook[];
  strings: string[];
  /** For each cell style number: whether it formats a number as a date. */
  dateStyles: boolean[];
  /** True if days count from 1904, not from 1900. */
  is1904: boolean;
};

/** Returns sheets, texts and styles of a workbook. Throws if it has no list of sheets. */
export function openWorkbook(text: FileText): Workbook {
  const main = text("xl/workbook.xml");
  if (main === undefined) throw new Error("there is no workbook");
  const paths = worksheets(text("xl/_rels/workbook.xml.rels") ?? "");
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  let [active, is1904] = [0, false];
  walkXml(main, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/i.test(attributes().date1904 ?? "");
      if (name === "workbookView") active = Number(attributes().activeTab ?? 0);
      if (name !== "sheet") return;
      const { name: title = "", state = "visible", ...others } = attributes();
      const id = Object.entries(others).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      found.push({ name: title, id, isHidden: state !== "visible" });
    },
  });
  const sheets = found.flatMap(({ name, id, isHidden }, index) => {
    const path = paths.get(id);
    return path && !isHidden ? [{ name, path, isActive: index === active }] : [];
  });
  return {
    sheets,
    strings: sharedStrings(text("xl/sharedStrings.xml")),
    dateStyles: dateStyles(text("xl/styles.xml")),
    is1904,
  };
}

/** Returns the files of the worksheets by relation id, without sheets that contain only a chart. */
function worksheets(xml: string): Map<string, string> {
  const paths = new Map<string, string>();
  walkXml(xml, {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "" } = attributes();
      if (Type.endsWith("/worksheet")) paths.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}

function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let [phonetic, isText] = [0, false];
  if (xml !== undefined)
    walkXml(xml, {
      open: (name) => {
        if (name === "si") strings.push("");
        if (name === "rPh") phonetic += 1;
        isText = name === "t" && phonetic === 0;
      },
      text: (value) => {
        if (isText) strings[strings.length - 1] += value;
      },
      close: (name) => {
        if (name === "rPh") phonetic -= 1;
        isText = false;
      },
    });
  return strings;
}

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function dateStyles(xml: string | undefined): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  if (xml !== undefined)
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === "cellXfs") isInCells = true;
        if (name === "numFmt") own.set(Number(attributes().numFmtId), showsDate(attributes().formatCode ?? ""));
        if (name !== "xf" || !isInCells) return;
        const format = Number(attributes().numFmtId ?? 0);
        styles.push(own.get(format) ?? builtInDates.has(format));
      },
      close: (name) => {
        if (name === "cellXfs") isInCells = false;
      },
    });
  return styles;
}

/** "dd/mm/yyyy" and "mmm-yy" show dates; "h:mm" and "0.00" do not. */
function showsDate(format: string): boolean {
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, "");
  return /[dy]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs));
}
