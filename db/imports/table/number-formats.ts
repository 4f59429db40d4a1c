import { walkXml } from "./walk-xml";

/** How a cell style shows a number; null for a plain number. */
export type NumberFormat = "date" | "time" | null;

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 47]);

/** Returns the number format of each cell style. */
export function readFormats(xml: string | undefined): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  if (xml !== undefined)
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === "cellXfs") isInCells = true;
        if (name === "numFmt") own.set(Number(attributes().numFmtId), formatOf(attributes().formatCode ?? ""));
        if (name !== "xf" || !isInCells) return;
        const id = Number(attributes().numFmtId ?? 0);
        const builtIn = builtInDates.has(id) ? "date" : builtInTimes.has(id) ? "time" : null;
        formats.push(own.get(id) ?? builtIn);
      },
      close: (name) => {
        if (name === "cellXfs") isInCells = false;
      },
    });
  return formats;
}

/** "dd/mm/yyyy" and "mmm-yy" show dates, "h:mm" a time; "0.00" and the elapsed hours "[h]:mm" are numbers. */
function formatOf(format: string): NumberFormat {
  if (/\[[hms]+\]/i.test(format)) return null;
  const signs = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, "");
  if (/[dy]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs))) return "date";
  return /h/i.test(signs) ? "time" : null;
}
