"use client";
import { useEffect, useState } from "react";
import { type HitAreas, measureHitAreas, type Target } from "./hit-areas";
import { InteractiveBars } from "./interactive-bars";
import { nearest, nextPosition, type Position } from "./keyboard-navigation";
import { PlotMarks } from "./plot-marks";

export type InteractiveProps = {
  /** The element that contains the static chart. */
  stage: HTMLElement;
  /** Called with the point that the user points at. */
  onSay: (target: Target) => void;
};

/** The interactive chart: it follows pointer, finger and arrow keys, and shows the sentence of the current point. */
export function InteractiveChart({ stage, onSay }: InteractiveProps) {
  const [scene, setScene] = useState<HitAreas>(() => measureHitAreas(stage));
  const [position, setPosition] = useState<Position>();

  useEffect(() => {
    const observer = new ResizeObserver(() => setScene(measureHitAreas(stage)));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage]);

  const target = position && scene.lanes[position.lane]?.[position.index];
  useEffect(() => {
    if (target) onSay(target);
  }, [target, onSay]);

  useEffect(() => {
    const at = ({ clientX, clientY }: PointerEvent | MouseEvent) => {
      const origin = stage.getBoundingClientRect();
      return nearest(scene.lanes, clientX - origin.left, clientY - origin.top);
    };
    const point = (event: PointerEvent) => setPosition(at(event));
    const open = (event: MouseEvent) => follow(scene.lanes, at(event), event);
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && target?.href) location.assign(target.href);
      const next = nextPosition(scene.lanes, position, event.key);
      if (!next) return;
      event.preventDefault();
      setPosition(next);
    };
    stage.addEventListener("pointermove", point);
    stage.addEventListener("pointerdown", point);
    stage.addEventListener("click", open);
    stage.addEventListener("keydown", press);
    // Safari 14 does not support `signal`, which would remove all listeners at once.
    return () => {
      stage.removeEventListener("pointermove", point);
      stage.removeEventListener("pointerdown", point);
      stage.removeEventListener("click", open);
      stage.removeEventListener("keydown", press);
    };
  }, [stage, scene, position, target]);

  return (
    <div aria-hidden="true">
      {scene.plots.map(({ plot, box }, index) => (
        <PlotMarks key={plot.plot.id || index} plot={plot} box={box} target={target} />
      ))}
      {scene.bars.length > 0 && <InteractiveBars bars={scene.bars} target={target} />}
    </div>
  );
}

/** A mouse click on a mark follows the mark's link. A finger only points: the user follows the link in the read-out. */
function follow(lanes: Target[][], position: Position | undefined, event: MouseEvent) {
  const target = position && lanes[position.lane]?.[position.index];
  const byMouse = event instanceof PointerEvent && event.pointerType === "mouse";
  if (byMouse && target?.href) location.assign(target.href);
}
