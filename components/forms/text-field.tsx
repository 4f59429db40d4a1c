"use client";

import type { InputHTMLAttributes } from "react";
import { useField } from "@/components/form-state/form-context";
import { Labelled } from "./labelled";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "inputMode" | "placeholder" | "list" | "spellCheck" | "autoFocus" | "onInput"
>;
type Props = Native & {
  name: string;
  label: string;
  hint?: string;
  optional?: string;
  initial?: string;
  wide?: boolean;
};

/** A text field of one line, also for numbers, dates and passwords. */
export function TextField({ name, label, hint, optional, initial, wide, ...native }: Props) {
  const { id, value, problem, describedBy } = useField(name, initial);
  return (
    <Labelled id={id} label={label} optional={optional} hint={hint} problem={problem}>
      <input
        {...native}
        id={id}
        name={name}
        type={native.type ?? "text"}
        className={wide === false ? "short" : undefined}
        defaultValue={native.type === "password" ? undefined : value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(hint) || undefined}
      />
    </Labelled>
  );
}
