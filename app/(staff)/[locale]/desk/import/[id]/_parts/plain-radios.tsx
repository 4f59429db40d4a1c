import type { ReactNode } from "react";

type Choice = { value: string; label: string; more?: ReactNode; isDisabled?: boolean };
type Props = { name: string; label: string; hint?: string; choices: readonly Choice[]; value: string | null };

/** Radio buttons for plain forms, which never come back with problems. `more` is shown below a choice. */
export function PlainRadios({ name, label, hint, choices, value }: Props) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="choices">
        {choices.map((choice) => (
          <div key={choice.value}>
            <label className="choice">
              <input
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={choice.value === value}
                disabled={choice.isDisabled}
              />
              <span>{choice.label}</span>
            </label>
            {choice.more}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
