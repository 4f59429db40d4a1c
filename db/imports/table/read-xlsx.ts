import { Unzip, UnzipInflate, unzipSync } from "fflate";
import type { SheetFacts } from "@/domain/imports/reading";
import { log } from "@/ops/log/log";
import { openWorkbook, type SheetInBook } from "./open-workbook";
import { refuseOtherArchives } from "./other-kinds";
import { type ReadSheet, readSheet } from "./read-sheet";
import { FileRefused } from "./table";

/** Maximum unpacked size of a workbook in bytes, and of the files in it. */
const largestUnpacked = 150 * 1024 * 1024;
const mostEntries = 500;

/** An open workbook. A sheet is read when it is asked for, once. */
export type Xlsx = {
  sheets: readonly SheetInBook[];
  active: number;
  read(at: number): ReadSheet;
  /** Reads all sheets and returns their names, states and numbers of filled rows. */
  facts(): SheetFacts[];
};

/** Opens a workbook. Throws `FileRefused`. */
export function openXlsx(bytes: Buffer): Xlsx {
  const names = requireModest(bytes);
  refuseOtherArchives(names);
  const { book, text } = guarded(() => {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    // Some programs write "xl\workbook.xml".
    const byName = new Map(Object.entries(files).map(([name, file]) => [name.replaceAll("\\", "/"), file]));
    const textOf = (name: string) => {
      const file = byName.get(name);
      return file && new TextDecoder().decode(file);
    };
    return { book: openWorkbook(textOf), text: textOf };
  });
  const kept = new Map<number, ReadSheet>();
  const read = (at: number) => {
    const path = book.sheets[at]?.path;
    const xml = path && text(path);
    const sheet = kept.get(at) ?? (xml ? guarded(() => readSheet(xml, book)) : { rows: [], hiddenColumns: [] });
    kept.set(at, sheet);
    return sheet;
  };
  const facts = () => book.sheets.map(({ name, state }, at) => ({ at, name, state, rows: read(at).rows.length }));
  return { sheets: book.sheets, active: book.active, read, facts };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause;
    log.error("a workbook cannot be read", cause);
    throw new FileRefused("file_damaged");
  }
}

/** Unpacks only to measure, because the sizes stated in a ZIP file may be false. Returns the names of the files. */
function requireModest(bytes: Buffer): string[] {
  let unpacked = 0;
  const names: string[] = [];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > mostEntries) throw new FileRefused("file_swollen");
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
  return names.map((name) => name.replaceAll("\\", "/"));
}
