import { randomUUID } from "node:crypto";
import type { Db } from "@/db/ledger/open";
import { recordList } from "@/db/pasted-lists/record-list";
import { type ReviewedLine, reviewList } from "@/db/pasted-lists/review-list";
import { recordListInput } from "@/domain/inputs/pasted-list";
import { sources } from "./forms";
import { noon } from "./noon";

/** Fields that all lines of a test list share. */
export const sharedByLines = { day: "2026-03-09", kind: "unknown", verification: "reported" } as const;

/** Returns the lines of a pasted list as the review page gets them. */
export async function reviewedLines(db: Db, text: string): Promise<ReviewedLine[]> {
  const outcome = await reviewList(db, { text, ...sharedByLines }, noon);
  if (!outcome.ok) throw new Error("the list was refused");
  return outcome.review.lines;
}

/**
 * Logs a list, each line with its default answer or with the one that `answer` returns. `at` replaces a line's key in a
 * problem by its number.
 */
export async function sendList(
  db: Db,
  text: string,
  answer: (line: ReviewedLine) => Partial<Record<string, string>>,
  typed: Record<string, unknown> = {},
) {
  const lines = await reviewedLines(db, text);
  const rows = lines.map((line) => {
    const { givenNames, surnames, document, gender, facility: place, destination } = line.row;
    const best = line.candidates[0]?.person;
    const as = line.preset === "candidate" ? `${best?.id}.${best?.version}` : line.preset;
    const read = { as, givenNames, surnames, document, gender, place, destination: destination?.facility };
    return [line.key, { ...read, ...answer(line) }];
  });
  const form = { ...sharedByLines, requestId: randomUUID(), text, step: "published", sources, ...typed };
  const input = recordListInput.parse({ ...form, rows: Object.fromEntries(rows) });
  const outcome = await recordList(db, { id: "user:1" }, input, noon);
  const lineOf = new Map(lines.map(({ key, row }) => [key, row.line]));
  return {
    outcome,
    lines,
    at: (problem: string) => problem.replace(/rows\.(\w+)\./, (_, key) => `${lineOf.get(key)} `),
  };
}
