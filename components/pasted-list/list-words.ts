import type { LineField } from "@/components/form-state/shown-list";
import type { FieldWords } from "@/components/forms/field-words";
import type { Choice } from "@/components/forms/select-field";

/** Texts of the pasted list page. `{count}`, `{done}` and `{of}` become numbers. */
export type ListWords = {
  text: FieldWords;
  file: string;
  fileRefused: string;
  tooLarge: string;
  read: string;
  readAgain: string;
  reading: string;
  readSoFar: string;
  start: string;
  review: string;
  keys: string;
  filters: string;
  /** Texts after a number of lines: singular and plural. */
  filter: Record<"all" | "open" | "known" | "added" | "skipped", { one: string; other: string }>;
  nothing: string;
  more: string;
  line: string;
  open: string;
  added: string;
  skip: string;
  skipped: string;
  toOpen: string;
  draft: string;
  publish: string;
  saving: string;
  none: string;
  groupNo: string;
  groupSome: string;
  groupAsAbove: string;
  fields: Record<LineField, FieldWords>;
  genders: Choice[];
  /** Suggestions for nationality and place. */
  countries: string[];
  places: string[];
};

/** Returns a text with its numbers filled in. */
export function filled(sentence: string, numbers: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}
