import { useEffect, useState } from "react";

/** One of what a search found: what the form sends, what it is called, what tells it from others. */
export type Found = { value: string; label: string; hint: string /** Where the desk tells of it. */; href?: string };

/** What a search under `address` finds for a text, while one types. An answer that comes late is not shown. */
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
