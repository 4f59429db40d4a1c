import { scaleLinear } from "d3-scale";

/** Where a value stands in a panel, 0 (top, the highest value) to 100 (bottom, zero). */
export function valueScale(max: number): (value: number) => number {
  return scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([100, 0]);
}
