import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Values } from "@/components/form-state/form-state";
import type { SentLine } from "@/components/form-state/use-lines";
import { packedLines, restoredLines } from "./autosaved-lines";
import type { Autosaved } from "./encrypt";
import { useAutosavedForm } from "./use-autosaved-form";

/** Autosaves the line that is being typed and the sent lines that have no answer yet. */
export function useAutosavedLines(form: RefObject<HTMLFormElement | null>, locale: string | undefined) {
  const waiting = useRef<readonly SentLine[]>([]);
  return { ...useAutosavedForm(form, locale, { extraValues: () => packedLines(waiting.current) }), waiting };
}

type Lines = {
  sent: readonly SentLine[];
  shown: { turn: number };
  restore: (typed: Values, waiting: readonly SentLine[]) => void;
  isDone: () => boolean;
};

/**
 * Restores the lines of an earlier visit once, then saves each change to the lines. `offline`: the message why they
 * wait.
 */
export function useLinesAutosave(autosave: ReturnType<typeof useAutosavedLines>, lines: Lines, offline: string) {
  const { sent, shown, restore } = lines;
  const { waiting, restored } = autosave;
  const taken = useRef<Autosaved>(undefined);
  const seen = useRef({ sent, turn: shown.turn });
  useLayoutEffect(() => {
    waiting.current = sent;
  });
  useEffect(() => {
    if (restored && taken.current !== restored) {
      taken.current = restored;
      const { typed, lines: others } = restoredLines(restored.values, offline);
      restore(typed, others);
      return;
    }
    if (seen.current.sent === sent && seen.current.turn === shown.turn) return;
    seen.current = { sent, turn: shown.turn };
    if (lines.isDone()) autosave.forget();
    else autosave.sent();
  });
}
