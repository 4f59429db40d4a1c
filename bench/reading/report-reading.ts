import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "@/bench/matching/random";
import type { Target } from "@/bench/targets";
import { readSeed } from "@/db/seed/read-seed";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import type { KnownPlace } from "@/domain/reading/known-places";
import { type DirtyList, dirtyList } from "./dirty-list";
import { dirtyPlaces } from "./dirty-words";
import { type Fault, faults, type JudgedReading, judgeReading } from "./judge-reading";

const people = 300;
const corpus = path.join(import.meta.dirname, "corpus");
/** The faults of the version of 29 November 2026 (commit 1befde0a) in the same lists, in the order of `faults`. */
const before: Record<string, string> = {
  "seed 1": "11 0 0 0 0 0 208",
  "seed 20260108": "3 0 0 0 0 0 123",
  "seed 314159": "13 0 0 0 0 0 116",
  corpus: "2 45 4 16 4 13 204",
};

/** Reads lists of 300 dirty lines, one for each seed, and the corpus; returns the faults beside those of before. */
export function reportReading(seeds: readonly number[]): string {
  return [
    ...seeds.map((seed) => reportOn(`seed ${seed}`, [[dirtyList(people, randomFrom(seed)), dirtyPlaces]])),
    reportOn("corpus", corpusLists()),
  ].join("\n");
}

/** Returns 25 invented posts, mails, tables and scans, written by somebody who did not know the reader. */
function corpusLists(): [DirtyList, readonly KnownPlace[]][] {
  const places = readSeed().facilities.map(({ id = "", name = "" }) => ({ id, name }));
  return readdirSync(corpus)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const read = (name: string) => readFileSync(path.join(corpus, name), "utf8");
      return [{ text: read(file), truths: JSON.parse(read(file.replace(".txt", ".json"))) }, places];
    });
}

function reportOn(title: string, lists: readonly [DirtyList, readonly KnownPlace[]][]): string {
  const judged = lists.map(([list, places]) => {
    const parsed = parsePastedList(list.text, places);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return judgeReading(list, parsed);
  });
  const sum = (kind: Fault | "lines" | "people") => judged.reduce((all, each) => all + each[kind], 0);
  return [
    `\nReading, ${title}: ${sum("lines")} lines, ${sum("people")} people`,
    row("", faults),
    row(
      "now",
      faults.map((kind) => String(sum(kind))),
    ),
    ...(before[title] ? [row("before", before[title].split(" "))] : []),
    ...targetsOf(sum).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
    ...judged.flatMap(({ examples }) => examples).map((example) => `  ${example}`),
  ].join("\n");
}

function targetsOf(sum: (kind: Fault | keyof Pick<JudgedReading, "lines">) => number): Target[] {
  return [
    { text: "no event other than a release is logged as a release", isMet: sum("nonReleases") === 0 },
    { text: "no person is lost", isMet: sum("lost") === 0 },
    { text: "no two people are merged", isMet: sum("merged") === 0 },
    { text: "at most 5 % of the lines are asked about without need", isMet: sum("asked") <= sum("lines") * 0.05 },
  ];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(8)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}
