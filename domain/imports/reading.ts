/**
 * Encodings in which spreadsheet programs save text. `utf-8-mixed`: UTF-8 with some letters of Windows-1252, as after
 * joining two files. `utf-8-twice`: UTF-8 that was read as Windows-1252 and saved again.
 */
export const encodings = [
  "utf-8",
  "utf-8-mixed",
  "windows-1252",
  "cp850",
  "macintosh",
  "utf-16le",
  "utf-16be",
  "utf-8-twice",
] as const;
export type Encoding = (typeof encodings)[number];

/** Separators by their name in a form. */
export const delimiters = { semicolon: ";", comma: ",", tab: "\t", pipe: "|" } as const;
export type DelimiterName = keyof typeof delimiters;

/** The user's choices for reading a file. What is not chosen is found automatically. */
export type Reading = {
  /** Position of the sheet in the workbook, from 0. */
  sheet?: number;
  /** Row number of the headers; 0 if the file has none. */
  headerRow?: number;
  encoding?: Encoding;
  delimiter?: string;
  hiddenRows?: "read" | "skipped";
};

/** What must be chosen before the columns: the reading is unsure. */
export const readingQuestions = ["sheet", "headers", "encoding", "hidden"] as const;
export type ReadingQuestion = (typeof readingQuestions)[number];

/** `chart`: a sheet without cells. `veryHidden`: hidden even from the menu of Excel. */
export type SheetState = "visible" | "hidden" | "veryHidden" | "chart";

/** A sheet of a workbook with its number of filled rows. */
export type SheetFacts = { at: number; name: string; state: SheetState; rows: number };

/** Lines with accents in one encoding, and the numbers of the lines that it cannot read. */
export type EncodingPreview = { encoding: Encoding; lines: { line: number; text: string }[]; unreadable: number[] };

/** A row with its number in the spreadsheet. */
export type FirstRow = { row: number; cells: string[] };

/** How a file was read: the choices in force, and what the user can choose instead. */
export type FileFacts = {
  /** The sheets of a workbook; empty for a text file. */
  sheets: SheetFacts[];
  sheet: number | null;
  encoding: Encoding | null;
  /** The possible encodings, the likeliest first; empty for a workbook, or a text without accents. */
  previews: EncodingPreview[];
  delimiter: string | null;
  /** Row numbers of hidden rows, and positions of hidden columns. */
  hiddenRows: number[];
  hiddenColumns: number[];
  hiddenRowsAre: "read" | "skipped";
  /** The first filled rows, from which the user chooses the headers. */
  firstRows: FirstRow[];
  /** Row number of the headers; 0 if there are none; null if the user must choose. */
  headerRow: number | null;
  /** Questions that block the import. */
  asks: ReadingQuestion[];
};
