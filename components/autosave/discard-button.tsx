"use client";

import { forgetAll } from "./autosave";

/** The button that signs out: what forms had kept in this tab goes with it. */
export function ForgettingButton({ label }: { label: string }) {
  return (
    <button type="submit" onClick={forgetAll}>
      {label}
    </button>
  );
}
