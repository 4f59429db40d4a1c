"use client";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useState } from "react";
import { type HitAreas, measureHitAreas, type Target } from "./hit-areas";
import { nearest, nextPosition, type Position } from "./keyboard-navigation";

/**
 * The mark that pointer, finger or arrow keys selected. It is found in the static chart, so the first touch already has
 * an answer, whether or not the interactive chart has loaded.
 */
export function usePointed(stage: HTMLElement) {
  const [scene, setScene] = useState<HitAreas>();
  const [position, setPosition] = useState<Position>();
  const isMeasured = scene !== undefined;

  useEffect(() => {
    if (!isMeasured) return;
    const observer = new ResizeObserver(() => setScene(measureHitAreas(stage)));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage, isMeasured]);

  function measured(): HitAreas {
    const areas = scene ?? measureHitAreas(stage);
    if (!scene) setScene(areas);
    return areas;
  }

  function at({ clientX, clientY }: { clientX: number; clientY: number }): Position | undefined {
    const origin = stage.getBoundingClientRect();
    return nearest(measured().lanes, clientX - origin.left, clientY - origin.top);
  }

  const target = position && scene?.lanes[position.lane]?.[position.index];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && target?.href) location.assign(target.href);
    const next = nextPosition(measured().lanes, position, event.key);
    if (!next) return;
    event.preventDefault();
    setPosition(next);
  }

  return {
    scene,
    target,
    measure: measured,
    clear: () => setPosition(undefined),
    point: (event: PointerEvent) => setPosition(at(event)),
    follow: (event: MouseEvent) => follow(measured().lanes, at(event), event.nativeEvent),
    onKeyDown,
  };
}

/** A mouse click on a mark follows the mark's link. A finger only points: the user follows the link in the read-out. */
function follow(lanes: Target[][], position: Position | undefined, event: globalThis.MouseEvent) {
  const target = position && lanes[position.lane]?.[position.index];
  const byMouse = event instanceof globalThis.PointerEvent && event.pointerType === "mouse";
  if (byMouse && target?.href) location.assign(target.href);
}
