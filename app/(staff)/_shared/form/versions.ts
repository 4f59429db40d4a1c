import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { FormState, Values } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import { findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { flatten } from "./flatten";
import type { SubmittedForm } from "./read-form";

/** How a form shows a record, so that two versions of it can be laid side by side in the form's own fields. */
export type VersionedForm = {
  type: RecordType;
  /** The form's fields that are the record's; a list is one field, so that its rows are never mixed. */
  fields: readonly string[];
  /** What the form would hold if it were opened on this version. */
  initial: (db: Db, document: RecordDocument) => Record<string, unknown>;
};

/** Puts the saved version's content into the fields for which it was chosen. */
export function chooseVersions(db: Db, form: VersionedForm, { values, choices }: SubmittedForm): Values {
  const theirs = [...choices]
    .filter(([field, side]) => side === "theirs" && form.fields.includes(field))
    .map(([field]) => field);
  if (theirs.length === 0) return values;
  return withFields(values, valuesOfVersion(db, form, values) ?? {}, theirs);
}

/** `mine`, with these fields as `theirs` has them: whole lists, so that rows are never mixed. */
function withFields(mine: Values, theirs: Values, fields: readonly string[]): Values {
  const isTheirs = (name: string) => fields.some((field) => belongs(name, field));
  const kept = Object.entries(mine).filter(([name]) => !isTheirs(name));
  const taken = Object.entries(theirs).filter(([name]) => isTheirs(name));
  return Object.fromEntries([...kept, ...taken]);
}

/**
 * After a stale save: a field that one side alone changed is theirs or mine without asking, and what is taken over is
 * told; where both changed it differently, both stand side by side, preset is one's own. The form then stands on the
 * newer version, and saving it again decides.
 */
export function conflictOf(
  db: Db,
  words: DeskWords,
  form: VersionedForm,
  mine: Values,
  problems: Problem[],
): Partial<FormState> | undefined {
  const { t } = words;
  const current = problems.find((problem) => problem.code === "stale")?.current;
  if (!current) return undefined;
  const theirs = flatten(form.initial(db, current.document));
  const base = valuesOfVersion(db, form, mine) ?? {};
  const told = (field: string) => ({
    name: field,
    label: fieldTitle(t, field),
    theirs: contentWords(words, theirs, field),
  });
  const changed = (values: Values, field: string) => contentOf(values, field) !== contentOf(base, field);
  const differing = form.fields.filter((field) => contentOf(mine, field) !== contentOf(theirs, field));
  const taken = differing.filter((field) => !changed(mine, field));
  const fields = differing
    .filter((field) => changed(mine, field) && changed(theirs, field))
    .map((field) => ({ ...told(field), mine: contentWords(words, mine, field), chosen: "mine" as const }));
  return {
    values: { ...withFields(mine, theirs, taken), version: String(current.version) },
    conflict: {
      title: t("form.conflict.title"),
      lead: t(fields.length > 0 ? "form.conflict.lead" : "form.conflict.lead_merged"),
      mine: t("form.conflict.mine"),
      theirs: t("form.conflict.theirs"),
      merged: { title: t("form.conflict.merged"), fields: taken.map(told) },
      fields,
    },
  };
}

function valuesOfVersion(db: Db, form: VersionedForm, { id = "", version = "" }: Values): Values | undefined {
  const found = findVersion(db, form.type, id, Number(version));
  return found && flatten(form.initial(db, found.document));
}

function contentOf(values: Values, field: string): string {
  const own = Object.entries(values).filter(([name, value]) => belongs(name, field) && value.trim() !== "");
  return JSON.stringify(own.map(([name, value]) => [name, value.trim()]).toSorted());
}

function belongs(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`);
}

/** A field in words; of a list, a line for each thing in it. */
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

/** The last step of a name that is no row number: of `nationalities.0`, `nationalities`. */
function lastStep(name: string): string {
  return name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? name;
}
