"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { carryPressed } from "./carry-pressed";

type Props = {
  label: string;
  /** The subject of the button where several have the same label. For screen readers only. */
  of?: string;
  /** Label while the form is in transit; a second press then does nothing. Without it, every press submits. */
  busy?: string;
  name?: string;
  value?: string;
  accessKey?: string;
  className?: string;
};

/**
 * Submits its form. Every button with a value must use this component: old browsers lose the value of a plain
 * `<button>`.
 */
export function SubmitButton({ label, of, busy, name, value, accessKey, className = "button button-primary" }: Props) {
  const { pending } = useFormStatus();
  const isBusy = pending && busy !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault();
    else carryPressed(event.currentTarget);
  };
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      // biome-ignore lint/a11y/noAccessKey: needs the browser's modifier, so that typing presses none
      accessKey={accessKey}
      aria-busy={busy === undefined ? undefined : pending}
      onClick={press}
    >
      {isBusy ? busy : label}
      {of && <span className="visually-hidden"> {of}</span>}
    </button>
  );
}
