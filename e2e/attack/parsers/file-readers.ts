import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pack } from "tar-stream";
import { BackupRefused } from "@/db/backup/backup-fault";
import { readArchive } from "@/db/backup/read-archive";
import { decodeAs } from "@/db/imports/table/decode-as";
import { decodeText } from "@/db/imports/table/decode-text";
import { findDelimiter } from "@/db/imports/table/find-delimiter";
import { judgeLetters } from "@/db/imports/table/judge-letters";
import { areaOf, columnOf } from "@/db/imports/table/merged-cells";
import { readFormats } from "@/db/imports/table/number-formats";
import { decodeOneByte } from "@/db/imports/table/one-byte";
import { refuseMarkup, refuseOtherArchives, refuseOtherKinds } from "@/db/imports/table/other-kinds";
import { previewsOf } from "@/db/imports/table/preview-encodings";
import { readCsv } from "@/db/imports/table/read-csv";
import { readSheet } from "@/db/imports/table/read-sheet";
import { readTable } from "@/db/imports/table/read-table";
import { openXlsx } from "@/db/imports/table/read-xlsx";
import { FileRefused } from "@/db/imports/table/table";
import { unescaped } from "@/db/imports/table/unescaped";
import { examineFile } from "@/db/sources/examine-file";
import { readEncryption } from "@/db/sources/pdf-encryption";
import { isWholePdf } from "@/db/sources/pdf-end";
import { needsPassword } from "@/db/sources/pdf-password";
import { document, photograph } from "@/db/testing/evidence-files";
import { encodings } from "@/domain/imports/reading";
import { columnLetters } from "@/domain/reading/unread-text";
import { contentOf } from "@/domain/values/recognise";
import { root } from "@/ops/start/root";
import { damaged, filesIn } from "./hostile-bytes";
import { hostileText } from "./hostile-text";
import { each, parser, same } from "./parser";
import { sheetXml, workbook } from "./sheet-xml";

const sheets = filesIn(join(root, "db/imports/cases"), /\.(?:csv|xlsx)$/);
const pictures = await Promise.all(["#aa2211", "#1122aa"].map((colour) => photograph(colour)));
const evidence = [...filesIn(join(root, "db/sources/cases"), /\.pdf$/), document, ...pictures];
const text = hostileText(4000);
const bytes = fc.oneof(
  damaged(sheets),
  hostileText(20_000).map((content) => Buffer.from(content)),
);
const encoding = fc.constantFrom(...encodings);
const isRefused = (error: unknown) => error instanceof FileRefused;
const isMalformed = (error: unknown) => error instanceof Error;
const book = { sheets: [], active: 0, strings: ["Ana"], formats: ["date", "time", null] as const, is1904: false };
const openBook = { ...book, formats: [...book.formats] };

/** Readers of uploads, of evidence and of backups. */
export const fileReaders = {
  ...each(text, {
    ...{ findDelimiter, judgeLetters, areaOf, columnOf, unescaped, readEncryption },
  }),
  ...each(damaged(evidence), {
    ...{ contentOf, isWholePdf, needsPassword },
    examineFile: (content) => withFile(content, examineFile),
  }),
  decodeAs: parser(fc.tuple(bytes, encoding), ([content, as]) => decodeAs(content, as)),
  decodeOneByte: parser(bytes, (content) => decodeOneByte(content, "cp850")),
  previewsOf: parser(bytes, (content) => previewsOf(content, encodings)),
  columnLetters: parser(fc.nat({ max: 20_000 }), (column) => same(column, columnOf(columnLetters(column)))),
  refuseMarkup: parser(text, refuseMarkup, isRefused),
  refuseOtherKinds: parser(bytes, refuseOtherKinds, isRefused),
  refuseOtherArchives: parser(fc.array(text, { maxLength: 5 }), refuseOtherArchives, isRefused),
  decodeText: parser(bytes, (content) => decodeText(content), isRefused),
  readCsv: parser(hostileText(100_000), (content) => readCsv(content), isRefused),
  // `openXlsx` refuses a workbook whose XML is not well-formed.
  walkXml: parser(sheetXml, (xml) => readSheet(xml, openBook), isMalformed),
  readSheet: parser(sheetXml, (xml) => readSheet(xml, openBook), isMalformed),
  readFormats: parser(
    text.map((format) => `<a><numFmt numFmtId="1" formatCode="${format.replace(/[<&"]/g, " ")}"/></a>`),
    readFormats,
    isMalformed,
  ),
  openXlsx: parser(fc.oneof(workbook, damaged(sheets)), (content) => openXlsx(content).facts(), isRefused),
  readTable: parser(
    fc.oneof(bytes, workbook),
    (content) => withFile(content, (path) => [readTable(path), readTable(path, { headerRow: 0 })]),
    isRefused,
  ),
  readArchive: parser(
    damaged([await archive()]),
    (content) => withFile(content, readArchive),
    (error) => error instanceof BackupRefused,
  ),
};

const folder = mkdtempSync(join(tmpdir(), "vigilia-parsers-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Calls a reader of files with a file of these bytes. */
async function withFile<T>(content: Buffer, read: (path: string) => T): Promise<Awaited<T>> {
  const path = join(folder, "file");
  writeFileSync(path, content);
  return await read(path);
}

/** Returns a backup of a file: an archive with a manifest that does not fit. */
async function archive(): Promise<Buffer> {
  const packed = pack();
  packed.entry({ name: "manifest.json" }, '{"format":1,"schema":1,"files":[]}');
  packed.entry({ name: "manifest.sha256" }, "");
  packed.entry({ name: "vigilia.sqlite" }, "SQLite format 3");
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
