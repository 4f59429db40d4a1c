"use client";

import type { FieldWords } from "./field-words";
import { Rows } from "./rows";
import { type Choice, SelectField } from "./select-field";
import { TextField } from "./text-field";

type Props = {
  list: string;
  words: Record<"contacts" | "contactRole" | "contactName" | "relation" | "phone", FieldWords> & { add: string };
  roles: Choice[];
};

/** Rows of relatives and lawyers whom the team may call. */
export function ContactRows({ list, words, roles }: Props) {
  return (
    <Rows
      list={list}
      legend={words.contacts.label}
      hint={words.contacts.hint}
      add={words.add}
      row={(name) => (
        <div className="field-row">
          <SelectField {...words.contactRole} name={`${name}.contactRole`} choices={roles} />
          <TextField {...words.contactName} name={`${name}.contactName`} autoComplete="off" />
          <TextField {...words.relation} name={`${name}.relation`} autoComplete="off" />
          <TextField {...words.phone} name={`${name}.phone`} autoComplete="off" inputMode="tel" />
        </div>
      )}
    />
  );
}
