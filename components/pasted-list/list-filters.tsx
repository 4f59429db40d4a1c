"use client";

import { useAlive } from "@/components/form-state/use-alive";
import type { Tally } from "@/domain/pasted-list/answers";
import type { ListWords } from "./list-words";
import type { Filter } from "./use-shown-lines";

type Props = { words: ListWords; sums: Tally; filter: Filter; choose: (filter: Filter) => void };

/** The number of lines in total and for each answer. Each number is a filter. */
export function ListFilters({ words, sums, filter, choose }: Props) {
  const alive = useAlive();
  const counts: [Filter, number][] = [
    ["all", sums.lines],
    ["open", sums.open],
    ["known", sums.known],
    ["added", sums.added],
    ["skipped", sums.skipped],
  ];
  return (
    <ul className="list-filters plain" aria-label={words.filters}>
      {counts.map(([name, count]) => (
        <li key={name} className={name === "open" && count > 0 ? "is-open" : undefined}>
          {alive ? (
            <button type="button" aria-pressed={filter === name} onClick={() => choose(name)}>
              <b>{count}</b> {words.filter[name][count === 1 ? "one" : "other"]}
            </button>
          ) : (
            <span>
              <b>{count}</b> {words.filter[name][count === 1 ? "one" : "other"]}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
