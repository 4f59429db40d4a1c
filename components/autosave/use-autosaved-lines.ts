import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Values } from "@/components/form-state/form-state";
import type { SentLine } from "@/components/form-state/use-lines";
import { packedLines, restoredLines } from "./autosaved-lines";
import type { Autosaved } from "./encrypt";
import { useAutosavedForm } from "./use-autosaved-form";

/** Keeps the line that is being typed and those that left the form and whose answer nobody knows yet. */
export function useAutosavedLines(form: RefObject<HTMLFormElement | null>, locale: string | undefined) {
  const waiting = useRef<readonly SentLine[]>([]);
  return { ...useAutosavedForm(form, locale, () => packedLines(waiting.current)), waiting };
}

type Lines = {
  sent: readonly SentLine[];
  shown: { turn: number };
  restore: (typed: Values, waiting: readonly SentLine[]) => void;
  isDone: () => boolean;
};

/** Gives an earlier visit's lines back once, and keeps or forgets as lines come and go. `offline`: why they wait. */
export function useAutosaveOf(kept: ReturnType<typeof useAutosavedLines>, lines: Lines, offline: string) {
  const { sent, shown, restore } = lines;
  const { waiting, restored } = kept;
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
    if (lines.isDone()) kept.forget();
    else kept.sent();
  });
}
