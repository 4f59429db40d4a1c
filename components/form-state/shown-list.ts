import { type Answer, decided, type LineKind } from "@/domain/pasted-list/answers";
import type { NotRelease } from "@/domain/values/not-release";

/** Typed texts by dotted field name. */
type Values = Readonly<Record<string, string>>;

/** A person whom a line may name. `why` lists what supports and what contradicts the match. */
export type ShownCandidate = { value: Answer; name: string; told: string; why: string };

/** Fields of a line in addition to its answer. */
export const lineFields = [
  "givenNames",
  "surnames",
  "document",
  "nationality",
  "gender",
  "place",
  "destination",
  "group",
  "not",
] as const;
export type LineField = (typeof lineFields)[number];

/** A line of a pasted list with all texts that the page shows. */
export type ShownLine = {
  key: string;
  line: number;
  kind: LineKind;
  /** The name as read. */
  name: string;
  /** The line as pasted, if it contains more than the name. */
  raw: string;
  /** Other facts read from the line: "V-12345678 · 34 años · Tocorón". */
  read: string;
  /** Why the line needs an answer, or why it is refused or skipped. */
  note: string;
  /** The link to the form of a new place, if the line names an unknown one. */
  addPlace: { href: string; label: string } | null;
  /** What the line logs instead of a release; null for a release. */
  event: NotRelease | null;
  /** The offered record: "Log house arrest". Blank for a release. */
  offer: string;
  /** What must be seen while the line is folded: "House arrest", "Unconfirmed". */
  tags: string[];
  /** What the folded line says when it is skipped: "Skipped: heading". Blank if it needs no reason. */
  skipped: string;
  preset: Answer;
  candidates: ShownCandidate[];
  fields: Partial<Record<LineField, string>>;
  /** Ids of groups that may already count this person. */
  groups: string[];
};

/** "Five Spaniards of that day have no names yet": one question for the whole list. */
export type ShownGroup = { id: string; title: string; choice: string; yes: string | null };

export type ShownList = {
  /** "42 lines: 33 read, 5 to answer, 4 set aside.", and the comparison with the total that the list states. */
  sum: string;
  total: string;
  /** Facts that all lines share: "5 de mayo de 2026 · Tocorón". */
  shared: string;
  lines: ShownLine[];
  groups: ShownGroup[];
  /** Number of the newest change when the list was read. */
  seen: number;
};

export function lineName(key: string, field: LineField | "as"): string {
  return `rows.${key}.${field}`;
}

/** Returns the answer of a line, or its preset. Empty if the chosen person is no longer a candidate. */
export function answerOf({ key, preset, candidates }: ShownLine, values: Values): Answer {
  const typed = values[lineName(key, "as")];
  if (typed === undefined) return preset;
  const choice = decided(typed);
  return choice?.who === "person" && !candidates.some(({ value }) => value === typed) ? "" : typed;
}

/**
 * Returns the answers and all non-blank fields of all lines as one text, which keeps a form of ten thousand lines
 * small.
 */
export function packedAnswers({ lines }: ShownList, values: Values): string {
  const packed = lines.map((line): [string, Values] => {
    const as = answerOf(line, values);
    const choice = decided(as)?.who;
    const used =
      choice === "new" ? lineFields : choice === "person" ? (["place", "destination", "group"] as const) : [];
    const texts = used.map((field) => [field, values[lineName(line.key, field)] ?? line.fields[field] ?? ""] as const);
    return [line.key, { as, ...Object.fromEntries(texts.filter(([, text]) => text !== "")) }];
  });
  return JSON.stringify(Object.fromEntries(packed));
}

/** Returns the answers of lines that are not on the page as one text, or undefined if there are none. */
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
