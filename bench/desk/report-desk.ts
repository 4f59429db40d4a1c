import type { MeasuredDesk } from "./measure-desk";

/** Returns the times for one size, one line per page. */
export function reportDesk({ releases, loadBefore, cases }: MeasuredDesk): string {
  return [
    `\nThe desk with ${releases.toLocaleString("en")} people and releases (load before ${loadBefore.toFixed(1)})`,
    row("", "page ms", "worst ms", "ledger ms"),
    ...cases.map(({ name, page, worst, read }) => row(name, page.toFixed(0), worst.toFixed(0), read.toFixed(1))),
  ].join("\n");
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}
