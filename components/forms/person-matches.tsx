"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";

type Match = { id: string; name: string; told: string };

type Props = {
  /** Where to ask; the words typed are added to it. */
  search: string;
  /** Where a match leads; its number is added to it. */
  goal: string;
  title: string;
  children: ReactNode;
};

/** Around the fields of a name: who in the ledger already has such a name, so that nobody is entered twice. */
export function PersonMatches({ search, goal, title, children }: Props) {
  const [words, setWords] = useState("");
  const [matches, setMatches] = useState<Match[]>([]);
  useEffect(() => {
    if (words.length < 3) return setMatches([]);
    const stop = new AbortController();
    const wait = setTimeout(() => ask(search + encodeURIComponent(words), stop.signal).then(setMatches, () => {}), 250);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [words, search]);
  const typed = (event: FormEvent<HTMLDivElement>) => {
    const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>('[name="givenNames"], [name="surnames"]');
    setWords(
      [...inputs]
        .map((input) => input.value.trim())
        .join(" ")
        .trim(),
    );
  };
  return (
    <div className="stack" onInput={typed}>
      {children}
      <div aria-live="polite">
        {matches.length > 0 && (
          <div className="notice">
            <p className="notice-title">{title}</p>
            <ul className="plain">
              {matches.map(({ id, name, told }) => (
                <li key={id}>
                  <a href={goal + id}>{name}</a> <span className="hint">{told}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}

async function ask(address: string, signal: AbortSignal): Promise<Match[]> {
  const answer = await fetch(address, { signal });
  return answer.ok ? answer.json() : [];
}
