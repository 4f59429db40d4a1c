"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { DateField } from "./date-field";
import type { FieldWords } from "./field-words";
import { type Choice, SelectField } from "./select-field";
import { TextArea } from "./text-area";

/** Kinds of contact, the staff who may have taken it down, and the newest contacts; each list starts with a blank. */
export type ContactChoices = { kinds: Choice[]; staff: Choice[]; known: Choice[] };

export type ContactWords = Record<"contact" | "contactOn" | "takenBy" | "note" | "source", FieldWords> & {
  noAddress: string;
  noAddressHint: string;
};

/** `prefix`: the row of the source: `sources.0.`; blank if the form is about one source. */
type Props = { prefix?: string; words: ContactWords; choices: ContactChoices };

const fields = ["contact", "contactOn", "takenBy", "note", "source"] as const;

/** Fields of a source without an address. They are closed until one of them has a value or an error. */
export function ContactFields({ prefix = "", words, choices }: Props) {
  const { values, problems } = useContext(FormContext);
  const isUsed = fields.some(
    (field) => values[`${prefix}${field}`] || problems.some((problem) => problem.field === `${prefix}${field}`),
  );
  return (
    <details className="no-address" open={isUsed}>
      <summary>{words.noAddress}</summary>
      <p className="hint">{words.noAddressHint}</p>
      <div className="field-row">
        <SelectField {...words.contact} name={`${prefix}contact`} choices={choices.kinds} />
        <DateField {...words.contactOn} name={`${prefix}contactOn`} />
        <SelectField {...words.takenBy} name={`${prefix}takenBy`} choices={choices.staff} />
        {choices.known.length > 1 && <SelectField {...words.source} name={`${prefix}source`} choices={choices.known} />}
      </div>
      <TextArea {...words.note} name={`${prefix}note`} rows={2} />
    </details>
  );
}
