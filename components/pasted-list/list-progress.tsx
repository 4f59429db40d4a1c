"use client";

import { useEffect, useState } from "react";
import { useFormStatus } from "react-dom";
import { filled } from "./list-words";

type Progress = { done: number; of: number };

/** Interval of progress requests, in ms. */
const every = 500;

/** How far a long list has been read. */
export function ListProgress({ sentence, address }: { sentence: string; address: string }) {
  const { pending, data } = useFormStatus();
  const [progress, setProgress] = useState<Progress | null>(null);
  const request = pending && data ? String(data.get("requestId") ?? "") : "";
  useEffect(() => {
    if (request === "") return setProgress(null);
    const stop = new AbortController();
    const timer = setInterval(() => ask(address + request, stop.signal).then(setProgress, () => {}), every);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [request, address]);
  if (!progress) return null;
  return (
    <p className="list-progress" role="status">
      <progress value={progress.done} max={progress.of} />
      <span>{filled(sentence, progress)}</span>
    </p>
  );
}

async function ask(address: string, signal: AbortSignal): Promise<Progress | null> {
  const answer = await fetch(address, { signal });
  return answer.ok ? answer.json() : null;
}
