import type { Target } from "@/bench/targets";
import type { MeasuredMatching } from "./measure-matching";

/** Returns the results of one seed, and which targets they reach. */
export function reportMatching(measured: MeasuredMatching): string {
  const { seed, people, lines, results, longestTurn, wrong } = measured;
  return [
    `\nMatching, seed ${seed}: ${lines.toLocaleString("en")} lines among ${people.toLocaleString("en")} invented people (load before ${measured.loadBefore.toFixed(1)})`,
    row("", ["recall", "preselected", "precision", "wrong", "ms"]),
    ...results.map(({ name, judged: { offered, preselected, precision, wrong, sure }, milliseconds }) =>
      row(name, [share(offered), share(preselected), share(precision), `${wrong} of ${sure}`, milliseconds.toFixed(0)]),
    ),
    `longest turn of the event loop: ${longestTurn.toFixed(0)} ms`,
    ...wrong.map((line) => `  wrong: ${line}`),
    ...targetsOf(measured).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
  ].join("\n");
}

function targetsOf({ results: [own], longestTurn }: MeasuredMatching): Target[] {
  if (!own) throw new Error("there are no measurements");
  return [
    { text: "recall, preselected or offered, at least 0.98", isMet: own.judged.offered >= 0.98 },
    { text: "precision of the preselected at least 0.99", isMet: own.judged.precision >= 0.99 },
    { text: "a thousand lines in under 2 s", isMet: own.milliseconds < 2000 },
    { text: "no turn over 50 ms", isMet: longestTurn < 50 },
  ];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(14)).join("")}`;
}

function share(value: number): string {
  return value.toFixed(4);
}
