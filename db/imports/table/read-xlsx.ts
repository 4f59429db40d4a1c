import { Unzip, UnzipInflate } from "fflate";
import { readSheet } from "read-excel-file/node";
import { FileRefused } from "./table";

/** Bytes that a workbook may hold once it is unpacked, and files in it. */
const largestUnpacked = 150 * 1024 * 1024;
const mostEntries = 500;

/** Lines of the first sheet of a workbook, dates as days, everything else as it is shown. Throws `FileRefused`. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  requireModest(bytes);
  try {
    return (await readSheet(bytes)).map((cells) => cells.map(textOf));
  } catch (cause) {
    console.error("a workbook could not be read:", cause instanceof Error ? cause.message : cause);
    throw new FileRefused("file_damaged");
  }
}

/** Unpacks for measure alone, because what a ZIP file says of its sizes need not be true. */
function requireModest(bytes: Buffer) {
  let [unpacked, entries] = [0, 0];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw new FileRefused("file_swollen");
    file.ondata = (_error, chunk) => {
      unpacked += chunk?.length ?? 0;
      if (unpacked > largestUnpacked) throw new FileRefused("file_swollen");
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += 16_384)
      unzip.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length);
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : new FileRefused("file_damaged");
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
