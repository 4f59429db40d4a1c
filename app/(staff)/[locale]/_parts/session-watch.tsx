"use client";

import { type TimeLeft, useSessionClock } from "./use-session-clock";

type Words = Record<"soon" | "stay" | "final" | "ended" | "sign_in", string>;

/** Warns that the session ends soon, lets the user stay signed in, and says when it has ended. */
export function SessionWatch({ left, signIn, words }: { left: TimeLeft; signIn: string; words: Words }) {
  const { state, renew } = useSessionClock(left);
  return (
    <div role="status" className={state === "open" ? undefined : `session-watch notice ${state}`}>
      {state !== "open" && <p>{words[state]}</p>}
      {state === "soon" && (
        <button type="button" className="button" onClick={renew}>
          {words.stay}
        </button>
      )}
      {state === "ended" && (
        <a className="button" href={signIn} target="_blank" rel="noopener">
          {words.sign_in}
        </a>
      )}
    </div>
  );
}
