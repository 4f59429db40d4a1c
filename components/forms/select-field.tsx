"use client";

import type { ChangeEventHandler } from "react";
import { useField } from "@/components/form-state/form-context";
import { Labelled } from "./labelled";

export type Choice = { value: string; label: string /** Heading it stands under. */; group?: string };
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

/** Choices below their headings, in the order in which the headings come first. */
function grouped(choices: readonly Choice[]): Map<string, Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const members = groups.get(choice.group ?? "") ?? [];
    groups.set(choice.group ?? "", [...members, choice]);
  }
  return groups;
}
