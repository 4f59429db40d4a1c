import { randomFrom } from "@/bench/matching/random";
import type { Target } from "@/bench/targets";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { dirtyList } from "./dirty-list";
import { dirtyPlaces } from "./dirty-words";
import { type JudgedReading, judgeReading } from "./judge-reading";

const people = 300;
const counts = ["nonReleases", "lost", "merged", "invented", "misplaced", "unmarked", "asked"] as const;
/** The same lists read by the version of 29 November 2026 (commit 1befde0a), by seed. */
const before: Record<number, string> = {
  1: "11 0 0 0 0 0 208",
  20260108: "3 0 0 0 0 0 123",
  314159: "13 0 0 0 0 0 116",
};

/** Reads a list of 300 dirty lines from a seed and returns the faults beside those of the earlier reader. */
export function reportReading(seed: number): string {
  const list = dirtyList(people, randomFrom(seed));
  const parsed = parsePastedList(list.text, dirtyPlaces);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const judged = judgeReading(list, parsed);
  return [
    `\nReading, seed ${seed}: ${judged.lines} lines with ${judged.people} people`,
    row("", counts),
    row(
      "now",
      counts.map((kind) => String(judged[kind])),
    ),
    ...(before[seed] ? [row("before", before[seed].split(" "))] : []),
    ...judged.examples.map((example) => `  ${example}`),
    ...targetsOf(judged).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
  ].join("\n");
}

function targetsOf(judged: JudgedReading): Target[] {
  return [
    { text: "no event other than a release is logged as a release", isMet: judged.nonReleases === 0 },
    { text: "no person is lost", isMet: judged.lost === 0 },
    { text: "no two people are merged", isMet: judged.merged === 0 },
    { text: "at most 5 % of the lines are asked about without need", isMet: judged.asked <= judged.lines * 0.05 },
  ];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(8)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}
