"use client";

import { useFormStatus } from "react-dom";

type Props = {
  label: string;
  /** What it is about, where several buttons have one label: only heard, not seen. */
  of?: string;
  busy: string;
  name?: string;
  value?: string;
  accessKey?: string;
  className?: string;
};

/** Sends the form. While it is on its way a second press does nothing. */
export function SubmitButton({ label, of, busy, name, value, accessKey, className = "button button-primary" }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      // biome-ignore lint/a11y/noAccessKey: needs the browser's modifier, so that typing presses none
      accessKey={accessKey}
      aria-busy={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? busy : label}
      {of && <span className="visually-hidden"> {of}</span>}
    </button>
  );
}
