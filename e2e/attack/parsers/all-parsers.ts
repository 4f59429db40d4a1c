import { addressReaders } from "./address-readers";
import { fileReaders } from "./file-readers";
import { formReaders } from "./form-readers";
import { listReaders } from "./list-readers";
import type { Parser } from "./parser";
import { readers } from "./readers";
import { sheetReaders } from "./sheet-readers";
import { signInReaders } from "./sign-in-readers";
import { valueReaders } from "./value-readers";

/** Every function that reads text, a file or an address from outside, by its name. `parsers.spec.ts` misses none. */
export const allParsers: Record<string, Parser> = {
  ...readers,
  ...listReaders,
  ...sheetReaders,
  ...fileReaders,
  ...addressReaders,
  ...valueReaders,
  ...signInReaders,
  ...formReaders,
};
