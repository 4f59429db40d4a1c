import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { openWorkbook, type SheetInBook } from "./open-workbook";
import { type ReadSheet, readSheet } from "./read-sheet";
import { FileRefused, type Lines } from "./table";

/** Maximum unpacked size of a workbook in bytes, and of the files in it. */
const largestUnpacked = 150 * 1024 * 1024;
const mostEntries = 500;
/** A sheet with fewer filled rows is a cover page. */
const fewestRows = 2;

/**
 * Returns the rows of the sheet that a spreadsheet program shows first: the active one, otherwise the first visible one
 * with at least two filled rows. Dates become days; errors and formulas without a value are unread cells. Throws
 * `FileRefused`.
 */
export function readXlsx(bytes: Buffer): Lines {
  requireModest(bytes);
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    const text = (name: string) => {
      const file = files[name];
      return file && new TextDecoder().decode(file);
    };
    const book = openWorkbook(text);
    return chosen(book.sheets.map((sheet) => ({ sheet, read: readSheet(text(sheet.path) ?? "", book) })));
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause;
    console.error("cannot read a workbook:", cause instanceof Error ? cause.message : cause);
    throw new FileRefused("file_damaged");
  }
}

function chosen(sheets: readonly { sheet: SheetInBook; read: ReadSheet }[]): Lines {
  const filled = sheets.filter(({ read }) => read.rows.length >= fewestRows);
  const found = filled.find(({ sheet }) => sheet.isActive) ?? filled[0] ?? sheets[0];
  if (!found) throw new FileRefused("file_empty");
  return {
    rows: found.read.rows,
    title: found.sheet.name,
    otherSheets: filled.filter((each) => each !== found).length,
  };
}

/** Unpacks only to measure, because the sizes stated in a ZIP file may be false. */
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
