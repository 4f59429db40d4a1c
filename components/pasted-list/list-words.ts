import type { LineField } from "@/components/form-state/shown-list";
import type { FieldWords } from "@/components/forms/field-words";
import type { Choice } from "@/components/forms/select-field";
import { type Logged, logged } from "@/domain/pasted-list/answers";

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
  unnamed: string;
  skip: string;
  skipped: string;
  toOpen: string;
  draft: string;
  /** `{what}` becomes "31 releases and 3 changes of custody". */
  publish: string;
  /** What will be logged, with its number: singular and plural. */
  counted: Record<Logged, { one: string; other: string }>;
  /** Language of the page, for lists in a sentence. */
  locale: string;
  saving: string;
  none: string;
  groupNo: string;
  groupSome: string;
  groupAsAbove: string;
  fields: Record<Exclude<LineField, "not">, FieldWords>;
  /** The place field of a line that logs no release. */
  placeBefore: FieldWords;
  genders: Choice[];
  /** Suggestions for nationality and place. */
  countries: string[];
  places: string[];
};

/** Returns a text with its numbers filled in. */
export function filled(sentence: string, numbers: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}

/** Returns "31 releases and 3 changes of custody". Zero releases are named if there is nothing else. */
export function loggedWords(
  { counted, locale }: Pick<ListWords, "counted" | "locale">,
  sums: ReadonlyMap<Logged, number>,
) {
  const present = logged.filter((what) => (sums.get(what) ?? 0) > 0);
  const parts = (present.length > 0 ? present : (["release"] as const)).map((what) => {
    const count = sums.get(what) ?? 0;
    return filled(counted[what][count === 1 ? "one" : "other"], { count: count.toLocaleString(locale) });
  });
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
}
