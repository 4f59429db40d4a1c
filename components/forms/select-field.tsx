"use client";

import type { ChangeEventHandler } from "react";
import { useField } from "./form-context";
import { Labelled } from "./labelled";

export type Choice = { value: string; label: string };
type Props = {
  name: string;
  label: string;
  choices: readonly Choice[];
  hint?: string;
  optional?: string;
  initial?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
};

/** One of a list. A value that the list lacks stays visible, so that saving does not change it unseen. */
export function SelectField({ name, label, choices, hint, optional, initial, onChange }: Props) {
  const { id, value, problem, describedBy } = useField(name, initial);
  const known = choices.some((choice) => choice.value === value);
  return (
    <Labelled id={id} label={label} optional={optional} hint={hint} problem={problem}>
      <select
        id={id}
        name={name}
        defaultValue={value}
        onChange={onChange}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(hint) || undefined}
      >
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
