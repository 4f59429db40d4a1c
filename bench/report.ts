import type { CaseName } from "./cases";
import { generator } from "./measure/load";
import type { Measured } from "./measure-size";
import { targetsOf } from "./targets";

/** Returns the results for one size, and which targets they reach. `first` is the smallest size of the run. */
export function report(measured: Measured, first: Measured): string {
  const { loads, releases, memory } = measured;
  const rows = [...loads].map(([name, { perSecond, p99, processor }]) =>
    row(name, whole(perSecond), p99.toFixed(1), processor?.toFixed(2) ?? "–"),
  );
  return [
    `\n${releases.toLocaleString("en")} releases (dashboard ${whole(measured.pageBytes / 1024)} kB, load before ${measured.loadBefore.toFixed(1)}, ${generator})`,
    row("", "req/s", "p99 ms", "CPU ms"),
    ...rows,
    `rendered: dashboard ${whole(measured.dashboard)} ms, filtered list ${whole(measured.list)} ms`,
    `first request after a publication: ${spread(measured.miss, measured.missWorst)}`,
    `publishing in another process until visible: ${spread(measured.visible, measured.visibleWorst)}`,
    `a thousand visitors at once: the last waits ${whole(measured.crowd)} ms`,
    `memory of all processes: ${whole(measured.memoryAtFirst)} MB after the first page, then ${memory.map(whole).join(", ")} MB`,
    ...targetsOf(measured, first).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
  ].join("\n");
}

function row(name: CaseName | "", ...cells: string[]): string {
  return `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}

function spread(middle: number, worst: number): string {
  return `median ${whole(middle)} ms, worst ${whole(worst)} ms`;
}

function whole(value: number): string {
  return value.toFixed(0);
}
