import { useCallback, useEffect, useRef, useState } from "react";

/** How long a session stays open without use, in ms. `isFinal`: use does not make it longer. */
export type TimeLeft = { ms: number; isFinal: boolean };

/** `open`: nothing to show. `soon`: it ends unless it is used. `final`: it ends in any case. */
export type SessionState = "open" | "soon" | "final" | "ended";

const address = "/api/desk/session";
const minute = 60_000;
const warnedBefore = 5 * minute;
const renewedEvery = 5 * minute;

/**
 * Follows the end of the session. The server knows it, because other tabs use the session too; asking does not renew it.
 * Typing renews it, at most every five minutes.
 */
export function useSessionClock({ ms: msAtLoad, isFinal: isFinalAtLoad }: TimeLeft) {
  const [state, setState] = useState<SessionState>("open");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const renewed = useRef(0);
  const follow = useRef<(left: TimeLeft) => void>(() => {});
  const ask = useCallback(async (method: "GET" | "POST") => {
    const answer = await fetch(address, { method, cache: "no-store" }).catch(() => undefined);
    const isEnded = answer?.status === 401;
    if (isEnded) follow.current({ ms: 0, isFinal: true });
    else if (answer?.ok) follow.current((await answer.json()) as TimeLeft);
    return isEnded || answer?.ok === true;
  }, []);
  useEffect(() => {
    follow.current = ({ ms, isFinal }) => {
      clearTimeout(timer.current);
      if (ms <= 0) return setState("ended");
      const isSoon = ms <= warnedBefore;
      setState(isSoon ? (isFinal ? "final" : "soon") : "open");
      // Without an answer, the clock of this page decides.
      const then = { ms: isSoon ? 0 : warnedBefore, isFinal };
      timer.current = setTimeout(
        async () => (await ask("GET")) || follow.current(then),
        isSoon ? ms + 1000 : ms - warnedBefore,
      );
    };
    follow.current({ ms: msAtLoad, isFinal: isFinalAtLoad });
    return () => clearTimeout(timer.current);
  }, [msAtLoad, isFinalAtLoad, ask]);
  useEffect(() => {
    renewed.current = Date.now();
    const typed = () => {
      if (Date.now() - renewed.current < renewedEvery) return;
      renewed.current = Date.now();
      ask("POST");
    };
    // A sleeping computer stops timers.
    const returned = () => document.visibilityState === "visible" && ask("GET");
    document.addEventListener("input", typed);
    document.addEventListener("visibilitychange", returned);
    return () => {
      document.removeEventListener("input", typed);
      document.removeEventListener("visibilitychange", returned);
    };
  }, [ask]);
  return { state, renew: () => ask("POST") };
}
