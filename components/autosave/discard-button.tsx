"use client";

import { discardAll } from "./autosave";

/** The button that signs out: what forms had kept in this tab goes with it. */
export function DiscardButton({ label }: { label: string }) {
  return (
    <button type="submit" onClick={discardAll}>
      {label}
    </button>
  );
}
