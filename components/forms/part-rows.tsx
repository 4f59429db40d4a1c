"use client";

import type { FieldWords } from "./field-words";
import { Rows } from "./rows";
import { type Choice, SelectField } from "./select-field";
import { TextField } from "./text-field";

type Props = {
  words: Record<"parts" | "nationality" | "second" | "gender" | "headcount", FieldWords> & { add: string };
  countries: Choice[];
  seconds: Choice[];
  genders: Choice[];
};

/** Rows for the breakdown of a group by nationality and gender. */
export function PartRows({ words, countries, seconds, genders }: Props) {
  return (
    <Rows
      list="parts"
      legend={words.parts.label}
      hint={words.parts.hint}
      add={words.add}
      spare={2}
      row={(name) => (
        <div className="field-row">
          <TextField {...words.headcount} name={`${name}.headcount`} inputMode="numeric" autoComplete="off" />
          <SelectField {...words.nationality} name={`${name}.nationality`} choices={countries} />
          <SelectField {...words.second} name={`${name}.second`} choices={seconds} />
          <SelectField {...words.gender} name={`${name}.gender`} choices={genders} />
        </div>
      )}
    />
  );
}
