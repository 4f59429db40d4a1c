"use client";

import { useField } from "@/components/form-state/form-context";

type Props = { name: string; value: string; label: string };

/** A checkbox at the head of a card, to select several cards for one request. */
export function TickedCard({ name, value, label }: Props) {
  const { id, value: typed, problem } = useField(name);
  return (
    <h2>
      <label htmlFor={id} className="choice">
        <input
          id={id}
          name={name}
          type="checkbox"
          value={value}
          defaultChecked={typed === value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      {problem && (
        <p className="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </h2>
  );
}
