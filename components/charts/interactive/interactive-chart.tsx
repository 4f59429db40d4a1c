"use client";
import { useEffect, useState } from "react";
import { type HitAreas, measureHitAreas, type Target } from "./hit-areas";
import { InteractiveBars } from "./interactive-bars";
import { nearest, nextPosition, type Position } from "./keyboard-navigation";
import { PlotMarks } from "./plot-marks";

export type InteractiveProps = {
  /** The element that holds the still. */
  stage: HTMLElement;
  /** Called with the point that is pointed at. */
  onSay: (target: Target) => void;
};

/** The chart that answers: follows pointer, finger and arrow keys, and says the sentence of the point it is at. */
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
    // Safari 14 has no `signal` that would remove them all.
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

/** A click of a mouse on a mark leads where the still's mark leads. A finger only points: it takes the read-out's link. */
function follow(lanes: Target[][], position: Position | undefined, event: MouseEvent) {
  const target = position && lanes[position.lane]?.[position.index];
  const byMouse = event instanceof PointerEvent && event.pointerType === "mouse";
  if (byMouse && target?.href) location.assign(target.href);
}
