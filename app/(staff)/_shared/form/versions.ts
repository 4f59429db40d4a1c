import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { belongs, type Conflict, type FormState, type Values } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import { findDocument, findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { flatten } from "./flatten";
import type { SubmittedForm } from "./read-form";

/** How a form shows what it edits, so that two versions can be compared field by field. */
export type ComparedForm = VersionedForm | FormOfSeveral;

type Fields = {
  /** The form's fields that belong to the record; a list is one field, so that rows of two versions never mix. */
  fields: readonly string[];
};

/** A form of one record. */
export type VersionedForm = Fields & {
  type: RecordType;
  /** The form's initial values for this version. */
  initial: (db: Db, document: RecordDocument) => Record<string, unknown>;
};

/** A form of several records, with one version for all. */
export type FormOfSeveral = Fields & {
  newest: (db: Db) => number;
  /** The form's initial values at a version. */
  at: (db: Db, version: number) => Record<string, unknown>;
};

/** A version of a form's record, with the form's initial values. */
type FormVersion = { version: number; values: Values };

/**
 * Returns the form's values, with the saved version in the fields for which the user chose it. With JavaScript those
 * fields already hold it. A field that the user changed after the page showed it keeps what was typed, whatever is
 * chosen. `shown`: the values that the page showed.
 */
export function chooseVersions(
  db: Db,
  form: ComparedForm,
  { values, choices }: Pick<SubmittedForm, "values" | "choices">,
  shown: Values,
): Values {
  const isTyped = (field: string) =>
    Object.entries(values).some(([name, value]) => belongs(name, field) && value.trim() !== (shown[name] ?? "").trim());
  const theirs = [...choices]
    .filter(([field, side]) => side === "theirs" && form.fields.includes(field) && !isTyped(field))
    .map(([field]) => field);
  if (theirs.length === 0) return values;
  return withFields(values, valuesOfVersion(db, form, values) ?? {}, theirs);
}

/** Returns `mine` with these fields from `theirs`; lists are replaced as a whole. */
function withFields(mine: Values, theirs: Values, fields: readonly string[]): Values {
  const isTheirs = (name: string) => fields.some((field) => belongs(name, field));
  const kept = Object.entries(mine).filter(([name]) => !isTheirs(name));
  const taken = Object.entries(theirs).filter(([name]) => isTheirs(name));
  return Object.fromEntries([...kept, ...taken]);
}

/** Returns the conflict of a form that could not be saved yet, with the versions that the user chose. */
export function keptConflict(conflict: Conflict | null, choices: SubmittedForm["choices"]): Conflict | null {
  const chosen = ({ name, chosen }: Conflict["fields"][number]) => choices.get(name) ?? chosen;
  return conflict && { ...conflict, fields: conflict.fields.map((field) => ({ ...field, chosen: chosen(field) })) };
}

/** Returns the form of a stale save, merged with the newer version; undefined if no problem is a stale version. */
export function conflictOf(
  db: Db,
  words: DeskWords,
  form: ComparedForm,
  mine: Values,
  problems: Problem[],
): Partial<FormState> | undefined {
  const isStale = problems.some((problem) => problem.code === "stale");
  const current = isStale ? newestVersion(db, form, mine) : undefined;
  return current && mergedForm(db, words, form, mine, current);
}

/** Returns the current version of the record that a form edits; undefined if there is none. */
export function newestVersion(db: Db, form: ComparedForm, { id = "" }: Values): FormVersion | undefined {
  if ("at" in form) {
    const version = form.newest(db);
    return { version, values: flatten(form.at(db, version)) };
  }
  const found = findDocument(db, form.type, id);
  return found && { version: found.version, values: flatten(form.initial(db, found.document)) };
}

/**
 * Merges a form with a newer version of its record. A field that only one side changed takes that change; the form lists
 * the fields taken from the other user. A field that both changed is a conflict, with the user's own value preselected.
 * The form is then based on the newer version and can be saved.
 */
export function mergedForm(
  db: Db,
  words: DeskWords,
  form: ComparedForm,
  mine: Values,
  current: FormVersion,
): Partial<FormState> {
  const { t } = words;
  const theirs = current.values;
  const base = valuesOfVersion(db, form, mine) ?? {};
  const theirField = (field: string) => ({
    name: field,
    label: fieldTitle(t, field),
    theirs: contentWords(words, theirs, field),
  });
  const changed = (values: Values, field: string) => contentOf(values, field) !== contentOf(base, field);
  const differing = form.fields.filter((field) => contentOf(mine, field) !== contentOf(theirs, field));
  const taken = differing.filter((field) => !changed(mine, field));
  const fields = differing
    .filter((field) => changed(mine, field) && changed(theirs, field))
    .map((field) => ({
      ...theirField(field),
      mine: contentWords(words, mine, field),
      values: { mine: valuesOf(mine, field), theirs: valuesOf(theirs, field) },
      chosen: "mine" as const,
    }));
  return {
    values: { ...withFields(mine, theirs, taken), version: String(current.version) },
    conflict: {
      title: t("form.conflict.title"),
      lead: t(fields.length > 0 ? "form.conflict.lead" : "form.conflict.lead_merged"),
      words: {
        mine: t("form.conflict.mine"),
        theirs: t("form.conflict.theirs"),
        typed: t("form.conflict.typed"),
      },
      base: mine.version ?? "",
      merged: { title: t("form.conflict.merged"), fields: taken.map(theirField) },
      fields,
    },
  };
}

function valuesOfVersion(db: Db, form: ComparedForm, { id = "", version = "" }: Values): Values | undefined {
  if ("at" in form) return flatten(form.at(db, Number(version)));
  const found = findVersion(db, form.type, id, Number(version));
  return found && flatten(form.initial(db, found.document));
}

function contentOf(values: Values, field: string): string {
  const own = Object.entries(values).filter(([name, value]) => belongs(name, field) && value.trim() !== "");
  return JSON.stringify(own.map(([name, value]) => [name, value.trim()]).toSorted());
}

function valuesOf(values: Values, field: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => belongs(name, field)));
}

/** A field in words; a list has one line for each value. */
function contentWords(words: DeskWords, values: Values, field: string): string {
  const own = Object.entries(values).filter(
    ([name, value]) => belongs(name, field) && value !== "" && !/\.id$/.test(name),
  );
  const lines = own.map(([name, value]) => {
    const text = valueWords(words, lastStep(name), value);
    return name === field ? text : `${fieldTitle(words.t, name.slice(field.length + 1))}: ${text}`;
  });
  return lines.join("\n");
}

/** The last step of a name that is not a row number: `nationalities` for `nationalities.0`. */
function lastStep(name: string): string {
  return name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? name;
}
