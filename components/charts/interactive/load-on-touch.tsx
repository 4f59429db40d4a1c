"use client";
import { type ComponentType, type KeyboardEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Island } from "@/components/unhydrated/island";
import type { InteractiveProps } from "./interactive-chart";

type Props = { stage: HTMLElement; label: string; records: string };

/**
 * Loads the interactive chart once the user points, focuses or taps. Nothing is fetched before, and the data come from
 * the marks of the static chart, so the page sends each number once. If loading or drawing fails, the static chart and
 * its links remain.
 */
export function LoadOnTouch({ stage, label, records }: Props) {
  const [state, setState] = useState<"ready" | "live" | "failed">("ready");
  const [Live, setLive] = useState<ComponentType<InteractiveProps>>();
  const [point, setPoint] = useState<{ text: string; href: string | null }>();
  const isLive = state === "live" && Live !== undefined;
  const figure = stage.closest("figure");
  const readOut = figure?.querySelector<HTMLElement>(".read-out");

  useEffect(() => {
    readOut?.toggleAttribute("data-ready", state !== "failed");
    readOut?.toggleAttribute("data-said", point !== undefined);
    stage.toggleAttribute("data-live", isLive);
    return () => {
      readOut?.removeAttribute("data-ready");
      readOut?.removeAttribute("data-said");
      stage.removeAttribute("data-live");
    };
  }, [stage, readOut, state, isLive, point]);

  function wake() {
    if (state !== "ready") return;
    setState("live");
    import("./interactive-chart").then(
      (loaded) => setLive(() => loaded.InteractiveChart),
      () => setState("failed"),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      setState("ready");
      setPoint(undefined);
    } else if (event.key.startsWith("Arrow")) wake();
  }

  if (state === "failed") return null;
  const layer = (
    <div
      className="live-layer"
      role="application"
      aria-label={`${figure?.querySelector("h2, h1")?.textContent ?? ""}. ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the points here
      tabIndex={0}
      onPointerEnter={wake}
      onPointerDown={wake}
      onFocus={wake}
      onKeyDown={onKeyDown}
    >
      {isLive && (
        <Island onFail={() => setState("failed")}>
          <Live stage={stage} onSay={setPoint} />
        </Island>
      )}
    </div>
  );
  const words = point && (
    <>
      <span className="said">{point.text}</span>
      {point.href && <a href={point.href}>{records}</a>}
    </>
  );
  return (
    <>
      {createPortal(layer, stage)}
      {readOut && words && createPortal(words, readOut)}
    </>
  );
}
