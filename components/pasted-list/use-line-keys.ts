import { type KeyboardEvent, type RefObject, useMemo } from "react";
import type { Answer } from "@/domain/pasted-list/answers";

export type LineKeys = {
  pressed: (event: KeyboardEvent<HTMLElement>) => void;
  /** Goes to the first line on the page that has no answer; false where there is none. */
  goToOpen: () => boolean;
};

/**
 * A list by keyboard: the number of a candidate, N for somebody new, S to skip, each going on to the next line without
 * an answer; Enter goes on as well. Only where a line has the focus, and never while something is typed.
 */
export function useLineKeys(place: RefObject<HTMLElement | null>, answers: ReadonlyMap<string, Answer>): LineKeys {
  return useMemo(() => {
    const goToOpen = (after?: Element, answered?: string): boolean => {
      const lines = [...(place.current?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
      const from = after ? lines.indexOf(after as HTMLElement) + 1 : 0;
      const isOpen = ({ dataset: { line = "" } }: HTMLElement) => line !== answered && answers.get(line) === "";
      const next = [...lines.slice(from), ...lines.slice(0, from)].find(isOpen);
      if (next) return enter(next);
      place.current?.querySelector<HTMLElement>(".list-bar button:last-child")?.focus();
      return false;
    };
    const pressed = (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      const line = target.closest<HTMLElement>("[data-line]");
      if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping = target.matches("input:not([type=radio]), select, textarea");
      if (event.key === "Enter" && target.matches("input")) {
        event.preventDefault();
        goToOpen(line);
      } else if (!isTyping && /^[1-9nNsS]$/.test(event.key)) {
        const radio = line.querySelector<HTMLInputElement>(`[data-key="${event.key.toLowerCase()}"]`);
        if (!radio) return;
        event.preventDefault();
        radio.click();
        goToOpen(line, line.dataset.line);
      }
    };
    return { pressed, goToOpen: () => goToOpen() };
  }, [place, answers]);
}

function enter(line: HTMLElement): true {
  const details = line.querySelector("details");
  if (details) details.open = true;
  line.querySelector<HTMLElement>("input[type=radio]")?.focus({ preventScroll: true });
  line.scrollIntoView({ block: "center" });
  return true;
}
