"use client";

import { useEffect, useRef } from "react";
import { useField } from "@/components/form-state/form-context";
import type { Choice } from "./select-field";

type Props = {
  name: string;
  label: string;
  choices: readonly (Choice & { hint?: string })[];
  hint?: string;
  initial?: string;
  onChange?: (value: string) => void;
};

/** Radio buttons for a few choices. */
export function ChoiceField({ name, label, choices, hint, initial, onChange }: Props) {
  const { id, value, problem, describedBy } = useField(name, initial);
  const group = useRef<HTMLFieldSetElement>(null);
  // What was chosen before the page came to life, on a slow network, nobody has heard of yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>(":checked")?.value;
    if (chosen !== undefined && chosen !== value) onChange?.(chosen);
  }, []);
  return (
    <fieldset
      ref={group}
      className={problem ? "field invalid" : "field"}
      aria-describedby={describedBy(hint) || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={value === choice.value}
              onChange={() => onChange?.(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="hint"> {choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p className="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
