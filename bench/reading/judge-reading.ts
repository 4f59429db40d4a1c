import type { PastedList, PastedRow, SkippedLine } from "@/domain/pasted-list/pasted-list";
import { searchKey } from "@/domain/values/search-key";
import type { DirtyList, Truth } from "./dirty-list";

/**
 * Faults of a reading. `nonReleases`: events other than releases that would be logged as a release. `lost`: people in no
 * row and no question. `merged`: rows that are two people, without a question. `invented`: rows without a question on
 * lines that name nobody. `misplaced`: people who would get another place than the list states. `unmarked`: unconfirmed
 * people who would be logged as verified. `asked`: questions about lines that a careful reader would not ask about.
 */
export const faults = ["nonReleases", "lost", "merged", "invented", "misplaced", "unmarked", "asked"] as const;
export type Fault = (typeof faults)[number];

/** Numbers of faults, lines and people, with the lines of the faults. */
export type JudgedReading = Record<Fault | "lines" | "people", number> & { examples: string[] };

const questions = new Set<SkippedLine["reason"]>(["unread", "no_name"]);

/** Compares the reading of a list with its truth, line by line. */
export function judgeReading({ text, truths }: DirtyList, { rows, skipped }: PastedList): JudgedReading {
  const raws = text.split("\n");
  const judged: JudgedReading = {
    ...{ lines: 0, people: 0, nonReleases: 0, lost: 0, merged: 0, invented: 0, misplaced: 0, unmarked: 0, asked: 0 },
    examples: [],
  };
  const fault = (kind: Fault, { line }: Truth, count = 1) => {
    if (count > 0) judged.examples.push(`${kind}: ${raws[line - 1]}`);
    judged[kind] += count;
  };
  for (const truth of truths) {
    if (raws[truth.line - 1]?.trim() !== "") judged.lines += 1;
    const own = rows.filter(({ line }) => line === truth.line);
    const sure = own.filter(({ doubt }) => doubt === null);
    const isAsked =
      own.length > sure.length || skipped.some((each) => each.line === truth.line && questions.has(each.reason));
    if (truth.people.length === 0) {
      fault("invented", truth, sure.length);
      if (isAsked) fault("asked", truth);
      continue;
    }
    judged.people += truth.people.length;
    if (truth.what !== null) fault("nonReleases", truth, sure.filter(({ notRelease }) => notRelease === null).length);
    const missing = truth.people.filter((name) => !own.some((row) => isNamed(row, name)));
    if (!isAsked) fault("lost", truth, missing.length);
    fault("merged", truth, sure.filter((row) => isMerged(row, truth)).length);
    fault("misplaced", truth, sure.filter((row) => row.facility !== null && row.facility !== truth.place).length);
    if (truth.isUnconfirmed) fault("unmarked", truth, sure.filter((row) => !row.isUnconfirmed).length);
    if (isAsked && !truth.isQuestion) fault("asked", truth);
  }
  return judged;
}

function isNamed(row: PastedRow, name: string): boolean {
  if (name === "") return row.isUnnamed;
  const words = new Set(searchKey(row.givenNames, row.surnames).split(" "));
  const wanted = searchKey(name).split(" ");
  return wanted.every((word) => words.has(word)) && words.size <= new Set(wanted).size;
}

/** True if a row contains the first given name and the last surname of two people. */
function isMerged(row: PastedRow, { people }: Truth): boolean {
  const words = new Set(searchKey(row.givenNames, row.surnames).split(" "));
  const within = people.filter(
    (name) =>
      name !== "" &&
      searchKey(name)
        .split(" ")
        .every((word) => words.has(word)),
  );
  return within.length > 1;
}
