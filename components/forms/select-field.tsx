"use client";

import type { ChangeEventHandler } from "react";
import { useField } from "@/components/form-state/form-context";
import { Labelled } from "./labelled";

export type Choice = { value: string; label: string /** Heading of the option's group. */; group?: string };
type Props = {
  name: string;
  label: string;
  choices: readonly Choice[];
  hint?: string;
  optional?: string;
  initial?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
};

/** A select field. A value that is not among the choices stays visible, so that saving does not change it unnoticed. */
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
        {[...grouped(choices)].map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ) : (
            members.map(optionOf)
          ),
        )}
      </select>
    </Labelled>
  );
}

function optionOf({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** Groups choices under their headings, in the order in which headings first appear. */
function grouped(choices: readonly Choice[]): Map<string, Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const members = groups.get(choice.group ?? "") ?? [];
    groups.set(choice.group ?? "", [...members, choice]);
  }
  return groups;
}
