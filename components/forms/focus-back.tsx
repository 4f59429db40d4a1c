"use client";

import { useEffect } from "react";

/** Stands in something that can be taken away: when it goes and the focus with it, the focus goes to `goal`. */
export function FocusBack({ goal }: { goal: string }) {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(goal)?.focus();
    },
    [goal],
  );
  return null;
}
