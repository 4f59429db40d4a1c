"use client";

import { useFormStatus } from "react-dom";

type Props = { label: string; busy: string; name?: string; value?: string; className?: string };

/** Sends the form. While it is on its way a second press does nothing. */
export function SubmitButton({ label, busy, name, value, className = "button button-primary" }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      aria-busy={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? busy : label}
    </button>
  );
}
