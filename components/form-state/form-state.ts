import type { Values } from "@/domain/inputs/values";
import type { Tally } from "@/domain/tally/tally";
import type { ShownList } from "./shown-list";

export type { Values };

/** A version of a field: the user's, the other user's, or what the user typed after seeing both. */
export const sides = ["mine", "theirs", "typed"] as const;
export type Side = (typeof sides)[number];

/** A field that two users changed: both versions in words and as values of the form. */
export type ConflictField = {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  values: Record<"mine" | "theirs", Values>;
  chosen: Side;
};

/** Two users changed one record. For each field that both changed: both versions and a choice. */
export type Conflict = {
  title: string;
  lead: string;
  /** Labels of the versions: "Lo suyo", "Lo guardado", "Lo que escribe ahora". */
  words: Record<Side, string>;
  /** The version on which the user typed. A draft keeps it, so that a reload during the choice asks again. */
  base: string;
  /** Fields that only the other user changed. They are merged, and the page lists them. */
  merged: { title: string; fields: { name: string; label: string; theirs: string }[] };
  fields: ConflictField[];
};

/** A question that the user must answer before the form is written. It has one choice for each answer. */
export type Question = {
  name: string;
  title: string;
  /** The records that the question is about, each with a link. */
  about?: { text: string; link: ProblemLink }[];
  choices: { value: string; label: string; hint?: string }[];
};

/** A link to the record that a message mentions. `isElsewhere`: it opens in a new tab, so that the form stays open. */
export type ProblemLink = { href: string; label: string; isElsewhere: boolean };

/** State of a form that the server did not accept. It keeps all typed values. */
export type FormState = {
  values: Values;
  /** Error messages in the order of the fields. `label` is set where the message does not name its field. */
  problems: { field: string; sentence: string; label?: string; link?: ProblemLink }[];
  /** A message about the whole form. */
  message: string | null;
  messageLink?: ProblemLink;
  /** Where to sign in again after the session ended: in another tab, or in this tab if the typed values are saved. */
  signIn: { href: string; label: string; here: string } | null;
  conflict: Conflict | null;
  questions: Question[];
  /** A text that the user must copy now because it is never shown again: a one-time link, or several codes. */
  shown: {
    title: string;
    text: string;
    hint: string;
    codes?: string[];
    /** The words of the button that copies the text; without them there is none. */
    copy?: { copy: string; copied: string };
    next?: { href: string; label: string };
  } | null;
  /** The form waits for the user's password, because it was typed too long ago. */
  confirm?: Confirm;
  /** The form was written, and the page is ready for the next one. */
  isWritten: boolean;
  /** The pasted list as read, with the candidates for each line. */
  list?: ShownList;
  /** The pasted text of a day's tally as read. */
  tally?: Tally;
  /** Increases with each answer, so that the form renders the returned values again. */
  attempt: number;
};

/** A question for the password. `email`: for password managers. */
export type Confirm = { title: string; lead: string; label: string; email: string; problem?: string };

/** Name of the field for the password that is typed again. No form has another field of this name. */
export const confirmationField = "confirmation";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** Returns the state of a form before its first submission. */
export function freshForm(values: Values = {}): FormState {
  const nothing = { problems: [], message: null, signIn: null, conflict: null, questions: [], shown: null };
  return { values, ...nothing, isWritten: false, attempt: 0 };
}

/** Returns the text values of a form or request, without the password that was typed again. */
export function textsOf(data: FormData): Values {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => name !== confirmationField));
}

/** Returns the id of a field's element. The error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}

/** Prefix of the form's own field names: choices between two versions. */
export const choicePrefix = "choice:";

/** True if a name is the field, or belongs to one of its rows. */
export function belongs(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`);
}
