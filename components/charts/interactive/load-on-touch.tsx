"use client";
import { type ComponentType, type KeyboardEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Island } from "@/components/unhydrated/island";
import type { InteractiveProps } from "./interactive-chart";
import { usePointed } from "./use-pointed";

type Props = { stage: HTMLElement; label: string; records: string };

/**
 * Shows the sentence of the nearest mark at the first touch, focus or hover, while the interactive chart is loading.
 * The data come from the marks of the static chart, so the page sends each number once. If loading or drawing
 * fails, the static chart stays visible and still answers.
 */
export function LoadOnTouch({ stage, label, records }: Props) {
  const [state, setState] = useState<"ready" | "live" | "failed">("ready");
  const [Live, setLive] = useState<ComponentType<InteractiveProps>>();
  const { scene, target, ...pointed } = usePointed(stage);
  const isLive = state === "live" && Live !== undefined && scene !== undefined;
  const figure = stage.closest("figure");
  const readOut = figure?.querySelector<HTMLElement>(".read-out");

  useEffect(() => {
    readOut?.toggleAttribute("data-ready", true);
    readOut?.toggleAttribute("data-said", target !== undefined);
    stage.toggleAttribute("data-live", isLive);
    return () => {
      readOut?.removeAttribute("data-ready");
      readOut?.removeAttribute("data-said");
      stage.removeAttribute("data-live");
    };
  }, [stage, readOut, isLive, target]);

  function wake() {
    pointed.measure();
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
      pointed.clear();
      return;
    }
    if (event.key.startsWith("Arrow")) wake();
    pointed.onKeyDown(event);
  }

  const layer = (
    <div
      className="live-layer"
      role="application"
      aria-label={`${figure?.querySelector("h2, h1")?.textContent ?? ""}. ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the points here
      tabIndex={0}
      onPointerEnter={wake}
      onPointerDown={(event) => {
        wake();
        pointed.point(event);
      }}
      onPointerMove={pointed.point}
      onClick={pointed.follow}
      onFocus={wake}
      onKeyDown={onKeyDown}
    >
      {isLive && (
        <Island onFail={() => setState("failed")}>
          <Live scene={scene} target={target} />
        </Island>
      )}
    </div>
  );
  const words = target && (
    <>
      <span className="said">{target.text}</span>
      {target.href && <a href={target.href}>{records}</a>}
    </>
  );
  return (
    <>
      {createPortal(layer, stage)}
      {readOut && words && createPortal(words, readOut)}
    </>
  );
}
