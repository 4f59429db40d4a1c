"use client";

import { useField } from "@/components/form-state/form-context";
import { Labelled } from "./labelled";

type Props = { name: string; label: string; hint?: string; optional?: string; rows?: number };

/** A text field of several lines. */
export function TextArea({ name, label, hint, optional, rows = 3 }: Props) {
  const { id, value, problem, describedBy } = useField(name);
  return (
    <Labelled id={id} label={label} optional={optional} hint={hint} problem={problem}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(hint) || undefined}
      />
    </Labelled>
  );
}
