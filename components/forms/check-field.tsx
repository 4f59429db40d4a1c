"use client";

import { useField } from "@/components/form-state/form-context";

type Props = { name: string; label: string; hint?: string };

/** A checkbox. Sends `on` when ticked, otherwise nothing. */
export function CheckField({ name, label, hint }: Props) {
  const { id, value, problem, describedBy } = useField(name);
  return (
    <div className={problem ? "field invalid" : "field"}>
      <label htmlFor={id} className="choice">
        <input
          id={id}
          name={name}
          type="checkbox"
          defaultChecked={value === "on"}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(hint) || undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </div>
  );
}
