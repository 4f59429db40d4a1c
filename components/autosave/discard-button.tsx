"use client";

import { discardAll } from "./autosave";

/** The sign-out button. It also deletes the autosaved forms of this tab. */
export function DiscardButton({ label }: { label: string }) {
  return (
    <button type="submit" onClick={discardAll}>
      {label}
    </button>
  );
}
