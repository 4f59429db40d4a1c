"use client";

import { useEffect } from "react";

/** Placed inside a removable element. When the element disappears while it has the focus, the focus moves to `goal`. */
export function FocusBack({ goal }: { goal: string }) {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(goal)?.focus();
    },
    [goal],
  );
  return null;
}
