"use client";

import { type MouseEvent, useEffect } from "react";

type Props = {
  label: string;
  hint: string;
  /** The path that signs out. */
  signOut: string;
  /** A page of another site that nobody asks about. */
  elsewhere: string;
};

/** How often Escape is pressed, and within how many ms. */
const presses = { count: 3, within: 1500 };

/**
 * Leaves at once: empties the page, ends the session and shows another site instead, which also takes this page's place in
 * the browser's history. By the button, or by Escape three times. Autosaved text stays, encrypted. Without scripts the
 * button posts the form around it, which does the same.
 */
export function QuickExit({ label, hint, signOut, elsewhere }: Props) {
  useEffect(() => {
    let pressed: number[] = [];
    const look = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== "Escape") {
        pressed = [];
        return;
      }
      pressed = [...pressed.filter((earlier) => timeStamp - earlier < presses.within), timeStamp];
      if (pressed.length >= presses.count) leave(signOut, elsewhere);
    };
    document.addEventListener("keydown", look, true);
    return () => document.removeEventListener("keydown", look, true);
  }, [signOut, elsewhere]);
  const press = (event: MouseEvent) => {
    event.preventDefault();
    leave(signOut, elsewhere);
  };
  return (
    <button type="submit" onClick={press} title={hint}>
      {label}
    </button>
  );
}

function leave(signOut: string, elsewhere: string): void {
  document.body.hidden = true;
  document.title = "";
  // A beacon is sent although the page ends.
  navigator.sendBeacon(signOut);
  // Without questions about unsaved text: the autosave has it.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  location.replace(elsewhere);
}
