import { FileRefused } from "./table";

/** First bytes of files that are not text, in hexadecimal. */
const firstBytes = [
  ["25504446", "pdf"],
  ["89504e47", "image"],
  ["ffd8ff", "image"],
  ["47494638", "image"],
  ["49492a00", "image"],
  ["4d4d002a", "image"],
  ["52494646", "image"],
  ["1f8b", "archive"],
  ["52617221", "archive"],
  ["377abcaf", "archive"],
  ["7b5c7274", "document"],
] as const;

/** Files in a ZIP that say what it is. */
const inside = [
  [/^xl\/workbook\.bin$/, "xlsb"],
  [/^Index(?:\/|\.zip$)/, "numbers"],
  [/^word\/|^ppt\//, "document"],
  [/^content\.xml$/, "ods"],
] as const;

/** Throws `FileRefused` with the kind of a file that is certainly no CSV file and no workbook of today's Excel. */
export function refuseOtherKinds(bytes: Buffer) {
  const start = bytes.subarray(0, 4).toString("hex");
  const kind = firstBytes.find(([first]) => start.startsWith(first))?.[1];
  if (kind) throw new FileRefused("file_kind", { what: kind });
  if (bytes.subarray(4, 8).toString("latin1") === "ftyp") throw new FileRefused("file_kind", { what: "image" });
  if (!start.startsWith("d0cf11e0")) return;
  // Old Excel and Word files, and workbooks with a password, are containers of this kind.
  const holds = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  const what = holds("EncryptedPackage") ? "locked" : holds("WordDocument") ? "document" : "xls";
  throw new FileRefused("file_kind", { what });
}

/** Throws `FileRefused` if the files in a ZIP are not a workbook of Excel, with what they are. */
export function refuseOtherArchives(names: readonly string[]) {
  if (names.some((name) => /(?:^|\/)workbook\d*\.xml$/.test(name))) return;
  const known = inside.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  const what = known ?? (names.includes("[Content_Types].xml") ? undefined : "archive");
  if (what) throw new FileRefused("file_kind", { what });
}

/** Throws `FileRefused` for a page or an XML file, which some systems save with the ending ".xls". */
export function refuseMarkup(text: string) {
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|head|workbook)/i.test(text)) {
    throw new FileRefused("file_kind", { what: "page" });
  }
}
