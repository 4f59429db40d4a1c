import { readFileSync } from "node:fs";
import { decodeText } from "./decode-text";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import { FileRefused, type Table, tableOf } from "./table";

/** First bytes of files that are not text: old Excel, PDF, PNG, JPEG, GIF, gzip, RAR, 7-Zip. */
const others = ["d0cf11e0", "25504446", "89504e47", "ffd8ff", "47494638", "1f8b", "52617221", "377abcaf"];

/** Reads the table of a file, by content and not by name. Throws `FileRefused`. */
export async function readTable(path: string): Promise<Table> {
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new FileRefused("file_empty");
  const start = bytes.subarray(0, 4).toString("hex");
  if (start.startsWith("504b")) return tableOf(readXlsx(bytes));
  if (others.some((first) => start.startsWith(first))) throw new FileRefused("file_unknown");
  return tableOf({ rows: readCsv(decodeText(bytes)), title: "", otherSheets: 0 });
}
