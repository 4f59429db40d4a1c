import type { ReactNode } from "react";

type Props = {
  id: string;
  label: string;
  optional?: string;
  hint?: ReactNode;
  problem?: ReactNode;
  children: ReactNode;
};

/** Label, hint, field and error: the same for every kind of field. */
export function Labelled({ id, label, optional, hint, problem, children }: Props) {
  return (
    <div className={problem ? "field invalid" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> ({optional})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p className="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </div>
  );
}
