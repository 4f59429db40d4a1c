import type { SheetState } from "@/domain/imports/reading";
import { type NumberFormat, readFormats } from "./number-formats";
import { unescaped } from "./unescaped";
import { walkXml } from "./walk-xml";

/** Returns the text of a file in the workbook; undefined if there is none. */
export type FileText = (name: string) => string | undefined;

/** A sheet of a workbook; a chart has no path. */
export type SheetInBook = { name: string; path: string | null; state: SheetState };

export type Workbook = {
  /** All sheets, in order. */
  sheets: SheetInBook[];
  /** Position of the sheet that a spreadsheet program shows first. */
  active: number;
  strings: string[];
  /** For each cell style number: how it shows a number. */
  formats: NumberFormat[];
  /** True if days count from 1904, not from 1900. */
  is1904: boolean;
};

type Part = { type: string; path: string };

/** Returns sheets, texts and styles of a workbook. Throws if it has no list of sheets. */
export function openWorkbook(text: FileText): Workbook {
  const root = [...partsOf(text("_rels/.rels"), "").values()].find(({ type }) => type === "officeDocument");
  const path = root?.path ?? "xl/workbook.xml";
  const main = text(path);
  if (main === undefined) throw new Error("there is no workbook");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const parts = partsOf(text(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const partOf = (type: string) => [...parts.values()].find((part) => part.type === type)?.path;
  const sheets: SheetInBook[] = [];
  let [active, is1904] = [0, false];
  walkXml(main, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true|on)$/i.test(attributes().date1904 ?? "");
      if (name === "workbookView") active = Number(attributes().activeTab ?? 0);
      if (name !== "sheet") return;
      const { name: title = "", state = "visible", ...others } = attributes();
      const id = Object.entries(others).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const part = parts.get(id);
      const isCells = part?.type === "worksheet";
      sheets.push({ name: title, path: isCells ? part.path : null, state: isCells ? stateOf(state) : "chart" });
    },
  });
  return {
    sheets,
    active,
    strings: sharedStrings(text(partOf("sharedStrings") ?? `${folder}sharedStrings.xml`)),
    formats: readFormats(text(partOf("styles") ?? `${folder}styles.xml`)),
    is1904,
  };
}

function stateOf(state: string): SheetState {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Returns the related files by relation id, with the last word of their type. */
function partsOf(xml: string | undefined, folder: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  if (xml !== undefined)
    walkXml(xml, {
      open: (name, attributes) => {
        if (name !== "Relationship") return;
        const { Id = "", Type = "", Target = "" } = attributes();
        const path = Target.startsWith("/") ? Target.slice(1) : folder + Target.replace(/^\.\//, "");
        parts.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), path });
      },
    });
  return parts;
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
  return strings.map(unescaped);
}
