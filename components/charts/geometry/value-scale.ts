import { scaleLinear } from "d3-scale";

/** Vertical position of a value in a panel, 0 (top, the highest value) to 100 (bottom, zero). */
export function valueScale(max: number): (value: number) => number {
  return scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([100, 0]);
}
