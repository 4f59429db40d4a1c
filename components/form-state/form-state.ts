import type { Values } from "@/domain/inputs/values";
import type { ShownList } from "./shown-list";

export type { Values };

/** Two people changed one record: where both changed a field, both versions of it with a choice. */
export type Conflict = {
  title: string;
  lead: string;
  /** Names of the two versions: "Lo suyo", "Lo guardado". */
  mine: string;
  theirs: string;
  /** What only the other person changed: it was taken over, and is told. */
  merged: { title: string; fields: { name: string; label: string; theirs: string }[] };
  fields: { name: string; label: string; mine: string; theirs: string; chosen: "mine" | "theirs" }[];
};

/** Something that must be answered before the form may be written; it is asked with one choice each. */
export type Question = {
  name: string;
  title: string;
  /** What is asked about, each with the way to it. */
  about?: { text: string; link: ProblemLink }[];
  choices: { value: string; label: string; hint?: string }[];
};

/** Where what a sentence speaks of can be seen; elsewhere it opens beside the form, so that nothing typed is left. */
export type ProblemLink = { href: string; label: string; isElsewhere: boolean };

/** What a form knows after it was sent and not accepted. Nothing typed is lost. */
export type FormState = {
  values: Values;
  /** A sentence for each field that is wrong, in the order of the fields; `label` where it does not tell which. */
  problems: { field: string; sentence: string; label?: string; link?: ProblemLink }[];
  /** A sentence for the whole form. */
  message: string | null;
  messageLink?: ProblemLink;
  /** Where to sign in again, when the session ended meanwhile: in another tab, or here where what was typed is kept. */
  signIn: { href: string; label: string; here: string } | null;
  conflict: Conflict | null;
  questions: Question[];
  /** Something to be copied now, because it is never shown again: a one-time link. */
  shown: { title: string; text: string; hint: string } | null;
  /** It was written, and the page stays as it is for the next one. */
  isWritten: boolean;
  /** A pasted list as it was read, with whom its lines may name. */
  list?: ShownList;
  /** Grows with each answer, so that the form shows the returned values anew. */
  attempt: number;
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** A form that nobody has sent yet. */
export function freshForm(values: Values = {}): FormState {
  const nothing = { problems: [], message: null, signIn: null, conflict: null, questions: [], shown: null };
  return { values, ...nothing, isWritten: false, attempt: 0 };
}

/** The texts that a form holds or sends. */
export function textsOf(data: FormData): Values {
  return Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Id of a field's element; the error summary leads there. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}

/** Names that start so are the form's own: choices between two versions. */
export const choicePrefix = "choice:";
