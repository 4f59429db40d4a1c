import { type Answer, decided, type LineKind } from "@/domain/pasted-list/answers";

/** Typed texts by the dotted name of their field. */
type Values = Readonly<Record<string, string>>;

/** Somebody whom a line may name: `why` says in words what speaks for and against it. */
export type ShownCandidate = { value: Answer; name: string; told: string; why: string };

/** What may be said of a line beside whom it names. */
export const lineFields = ["givenNames", "surnames", "document", "nationality", "gender", "place", "group"] as const;
export type LineField = (typeof lineFields)[number];

/** A line of a pasted list with all its words, as a page shows it. */
export type ShownLine = {
  key: string;
  line: number;
  kind: LineKind;
  /** The name as it was read. */
  name: string;
  /** The line as it was pasted, where it says more than the name. */
  raw: string;
  /** What else was read: "V-12345678 · 34 años · Tocorón". */
  read: string;
  /** Why it is asked about, refused or skipped. */
  note: string;
  /** It can only be skipped. */
  isSkippedOnly: boolean;
  preset: Answer;
  candidates: ShownCandidate[];
  fields: Partial<Record<LineField, string>>;
  /** Groups that this person may have been counted in. */
  groups: string[];
};

/** "Five Spaniards of that day have no names yet": asked once for the whole list. */
export type ShownGroup = { id: string; title: string; choice: string; yes: string | null };

export type ShownList = {
  /** What the lines share: "5 de mayo de 2026 · Tocorón". */
  shared: string;
  lines: ShownLine[];
  groups: ShownGroup[];
  /** Number of the newest change when it was read. */
  seen: number;
};

export function lineName(key: string, field: LineField | "as"): string {
  return `rows.${key}.${field}`;
}

/** What was said of a line, or its preset; nothing where whom it named is not offered any more. */
export function answerOf({ key, preset, candidates, isSkippedOnly }: ShownLine, values: Values): Answer {
  const typed = values[lineName(key, "as")];
  if (typed === undefined) return preset;
  const said = decided(typed);
  if (isSkippedOnly && said?.who !== "skip") return preset;
  return said?.who === "person" && !candidates.some(({ value }) => value === typed) ? "" : typed;
}

/** Every line's answer with what differs from blank, as one text: a form of ten thousand lines stays small. */
export function packedAnswers({ lines }: ShownList, values: Values): string {
  const packed = lines.map((line): [string, Values] => {
    const as = answerOf(line, values);
    const said = decided(as)?.who;
    const used = said === "new" ? lineFields : said === "person" ? (["place", "group"] as const) : [];
    const told = used.map((field) => [field, values[lineName(line.key, field)] ?? line.fields[field] ?? ""] as const);
    return [line.key, { as, ...Object.fromEntries(told.filter(([, text]) => text !== "")) }];
  });
  return JSON.stringify(Object.fromEntries(packed));
}

/** Answers as one text, of lines that are not on the page; undefined where there are none. */
export function packedFields(values: Values): string | undefined {
  if (values.answers !== undefined) return values.answers;
  const packed: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, key, field] = /^rows\.(\w+)\.(\w+)$/.exec(name) ?? [];
    if (key === undefined || field === undefined || value === "") continue;
    packed[key] = { ...packed[key], [field]: value };
  }
  return Object.keys(packed).length > 0 ? JSON.stringify(packed) : undefined;
}
