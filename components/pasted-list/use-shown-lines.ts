import { type ChangeEvent, useMemo, useRef, useState } from "react";
import type { FormState, Values } from "@/components/form-state/form-state";
import { answerOf, lineName, type ShownLine } from "@/components/form-state/shown-list";
import { useAlive } from "@/components/form-state/use-alive";
import { type Answer, type Tally, tally } from "@/domain/pasted-list/answers";

export type Filter = "all" | "open" | "known" | "added" | "skipped";

/** Lines on the page until the user asks for more. A phone cannot handle ten thousand. */
const page = 150;

export type Lines = {
  answers: ReadonlyMap<string, Answer>;
  sums: Tally;
  filter: Filter;
  /** The lines on the page, and the number of further lines that match the filter. */
  shown: readonly ShownLine[];
  more: number;
  /** The typed values so far, for lines that return to the page. */
  state: FormState;
  /** The typed values of lines that are not on the page. */
  aside: [string, string][];
  choose: (filter: Filter) => void;
  showMore: () => void;
  changed: (event: ChangeEvent<HTMLElement>) => void;
};

/** Returns the lines of a list, their answers so far, and which of them are on the page. */
export function useShownLines(state: FormState, lines: readonly ShownLine[]): Lines {
  const alive = useAlive();
  const typed = useRef<Values>({});
  const [answers, setAnswers] = useState(() => new Map(lines.map((line) => [line.key, answerOf(line, state.values)])));
  const [{ filter, keys, limit }, show] = useState(() => ({
    filter: "all" as Filter,
    keys: new Set(lines.map(({ key }) => key)),
    limit: page,
  }));
  const found = useMemo(() => lines.filter(({ key }) => keys.has(key)), [lines, keys]);
  const shown = useMemo(() => (alive ? found.slice(0, limit) : lines), [alive, found, limit, lines]);
  // Fields are given what was typed when they come to the page, not with every letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines on the page are the occasion
  const current = useMemo(() => ({ ...state, values: { ...state.values, ...typed.current } }), [state, shown]);
  const present = useMemo(() => new Set(shown.map(({ key }) => key)), [shown]);
  return {
    answers,
    sums: useMemo(() => tally(answers.values()), [answers]),
    filter,
    shown,
    more: found.length - shown.length,
    state: current,
    aside: Object.entries(current.values).filter(([name]) => name.startsWith("rows.") && !present.has(keyOf(name))),
    choose: (next) =>
      show({ filter: next, keys: new Set(lines.map(({ key }) => key).filter(isIn(next, answers))), limit: page }),
    showMore: () => show({ filter, keys, limit: limit + page }),
    changed: ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (!name.startsWith("rows.")) return;
      typed.current[name] = value;
      const key = keyOf(name);
      if (name === lineName(key, "as")) setAnswers(new Map(answers).set(key, value));
    },
  };
}

function keyOf(name: string): string {
  return name.split(".")[1] ?? "";
}

function isIn(filter: Filter, answers: ReadonlyMap<string, Answer>) {
  return (key: string) => {
    if (filter === "all") return true;
    const { open, known, added, skipped } = tally([answers.get(key) ?? ""]);
    return { open, known, added, skipped }[filter] === 1;
  };
}
