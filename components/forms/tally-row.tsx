"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { type Choice, SelectField } from "./select-field";
import type { TallyWords } from "./tally-words";
import { TextField } from "./text-field";

type Props = { name: string; words: TallyWords; choices: Choice[] };

/** A place and the number of releases there. A row that was read from text also shows that text. */
export function TallyRow({ name, words, choices }: Props) {
  const heard = useContext(FormContext).values[`${name}.heard`] ?? "";
  const hint = heard ? words.heard.replace("{text}", heard) : undefined;
  return (
    <div className="field-row">
      <input type="hidden" name={`${name}.heard`} value={heard} readOnly />
      <SelectField {...words.facility} hint={hint} name={`${name}.facility`} choices={choices} />
      <TextField {...words.number} name={`${name}.value`} inputMode="numeric" autoComplete="off" />
    </div>
  );
}
