import { useEffect, useState } from "react";

/** A search result: the value to send, its label, and a hint that distinguishes it. */
export type Found = {
  value: string;
  label: string;
  hint: string /** Page of the result on the desk. */;
  href?: string;
};

/** Returns the search results for a text while the user types. Late answers are dropped. */
export function useFound(address: string, text: string): { found: Found[]; failed: boolean; of: string } {
  const [result, setResult] = useState<{ found: Found[]; failed: boolean; of: string }>(nothing);
  const words = text.trim();
  useEffect(() => {
    if (words.length < 2) return setResult(nothing);
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      const answer = await ask(address + encodeURIComponent(words), stop.signal).catch(() => undefined);
      if (!stop.signal.aborted) setResult({ found: answer ?? [], failed: !answer, of: words });
    }, 120);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [words, address]);
  return result;
}

const nothing = { found: [], failed: false, of: "" };

async function ask(address: string, signal: AbortSignal): Promise<Found[] | undefined> {
  const answer = await fetch(address, { signal });
  return answer.ok ? answer.json() : undefined;
}
