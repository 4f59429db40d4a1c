import { type KeyboardEvent, type RefObject, useMemo } from "react";
import type { Answer } from "@/domain/pasted-list/answers";

export type LineKeys = {
  pressed: (event: KeyboardEvent<HTMLElement>) => void;
  /** Goes to the first unanswered line on the page. False if there is none. */
  goToOpen: () => boolean;
};

/**
 * Keyboard control of a list: a candidate's number, N for a new person, S to skip. Each key goes on to the next
 * unanswered line, as Enter does. Active only while a line has the focus and the user is not typing.
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
