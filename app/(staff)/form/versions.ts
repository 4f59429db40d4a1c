import type { FormState, Values } from "@/components/forms/form-state";
import type { Problem } from "@/db/history/intent";
import { findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/open";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import type { DeskWords } from "../words/desk-words";
import { fieldTitle } from "../words/field-title";
import { valueWords } from "../words/value-words";
import { flatten } from "./flatten";
import type { SentForm } from "./read-form";

/** How a form shows a record, so that two versions of it can be laid side by side in the form's own fields. */
export type VersionedForm = {
  type: RecordType;
  /** The form's fields that are the record's; a list is one field, so that its rows are never mixed. */
  fields: readonly string[];
  /** What the form would hold if it were opened on this version. */
  initial: (db: Db, document: RecordDocument) => Record<string, unknown>;
};

/** Puts the saved version's content into the fields for which it was chosen. */
export function chooseVersions(db: Db, form: VersionedForm, { values, choices }: SentForm): Values {
  const theirs = [...choices]
    .filter(([field, side]) => side === "theirs" && form.fields.includes(field))
    .map(([field]) => field);
  if (theirs.length === 0) return values;
  const saved = valuesOfVersion(db, form, values);
  const isTheirs = (name: string) => theirs.some((field) => belongs(name, field));
  const kept = Object.entries(values).filter(([name]) => !isTheirs(name));
  const taken = Object.entries(saved ?? {}).filter(([name]) => isTheirs(name));
  return Object.fromEntries([...kept, ...taken]);
}

/**
 * After a stale save: the fields in which what was typed and what stands differ. Preset is whose hand changed the
 * field; where both did, one's own. The form then stands on the newer version, and saving it again decides.
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
  const fields = form.fields
    .filter((field) => contentOf(mine, field) !== contentOf(theirs, field))
    .map((field) => ({
      name: field,
      label: fieldTitle(words.t, field),
      mine: contentWords(words, mine, field),
      theirs: contentWords(words, theirs, field),
      chosen: contentOf(mine, field) === contentOf(base, field) ? ("theirs" as const) : ("mine" as const),
    }));
  return {
    values: { ...mine, version: String(current.version) },
    conflict: {
      title: t("form.conflict.title"),
      lead: t("form.conflict.lead"),
      mine: t("form.conflict.mine"),
      theirs: t("form.conflict.theirs"),
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
