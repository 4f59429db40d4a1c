import type { CaseName } from "./cases";
import type { Measured } from "./measure-size";
import { targetsOf } from "./targets";

/** The figures of one size, and which targets they reach. */
export function report(measured: Measured): string {
  const { loads, releases } = measured;
  const base = loads.get("file in public/")?.perSecond ?? Number.NaN;
  const rows = [...loads].map(([name, { perSecond, p99, processor }]) =>
    row(name, whole(perSecond), whole(p99), (perSecond / base).toFixed(2), processor?.toFixed(1) ?? "–"),
  );
  return [
    `\n${releases.toLocaleString("en")} releases (dashboard ${whole(measured.pageBytes / 1024)} kB, load before ${measured.loadBefore.toFixed(1)})`,
    row("", "req/s", "p99 ms", "of the file", "CPU ms"),
    ...rows,
    `first request after a publication: ${spread(measured.miss, measured.missWorst)}`,
    `publishing in another process until visible: ${spread(measured.visible, measured.visibleWorst)}`,
    `memory: ${whole(measured.memoryAtFirst)} MB after the first page, ${whole(measured.memoryAtLast)} MB at the end`,
    ...targetsOf(measured).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
  ].join("\n");
}

function row(name: CaseName | "", ...cells: string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}

function spread(middle: number, worst: number): string {
  return `median ${whole(middle)} ms, worst ${whole(worst)} ms`;
}

function whole(value: number): string {
  return value.toFixed(0);
}
