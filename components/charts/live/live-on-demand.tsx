"use client";
import { type ComponentType, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { LiveBoundary } from "./live-boundary";
import type { LiveProps } from "./live-chart";

type Props = {
  /** Names the chart and its keys for a screen reader. */
  label: string;
  /** The read-out's link to what is behind a point. */
  records: string;
  /** What the read-out says while nobody points. */
  rest: string;
  /** The still. */
  children: ReactNode;
};

/**
 * The still, and over it, once somebody points, focuses or taps, the live chart. Nothing is fetched before that, and
 * the live chart reads its data from the still's own marks: the page carries each number and sentence once. If loading
 * or drawing fails, the still stays as it was, links and all.
 */
export function LiveOnDemand({ label, records, rest, children }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"still" | "ready" | "live" | "failed">("still");
  const [Live, setLive] = useState<ComponentType<LiveProps>>();
  const [said, setSaid] = useState<{ text: string; href: string | null }>();

  useEffect(() => setState("ready"), []);

  function wake() {
    if (state !== "ready") return;
    setState("live");
    import("./live-chart").then(
      (loaded) => setLive(() => loaded.LiveChart),
      () => setState("failed"),
    );
  }

  function sleep() {
    setState("ready");
    setSaid(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") sleep();
    else if (event.key.startsWith("Arrow")) wake();
  }

  return (
    <div className="live">
      <div className="live-stage" ref={stage} data-live={state === "live" && Live ? "" : undefined}>
        {children}
        {(state === "ready" || state === "live") && (
          <div
            className="live-layer"
            role="application"
            aria-label={label}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the points here
            tabIndex={0}
            onPointerEnter={wake}
            onPointerDown={wake}
            onFocus={wake}
            onKeyDown={onKeyDown}
          >
            {state === "live" && Live && stage.current && (
              <LiveBoundary onFail={() => setState("failed")}>
                <Live stage={stage.current} onSay={setSaid} />
              </LiveBoundary>
            )}
          </div>
        )}
      </div>
      <p className="read-out" aria-live="polite">
        {said?.text ?? rest}
        {said?.href && <a href={said.href}>{records}</a>}
      </p>
    </div>
  );
}
