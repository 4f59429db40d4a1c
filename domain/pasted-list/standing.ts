import { earlierLines } from "@/domain/matching/earlier-lines";
import type { LineMatch } from "@/domain/matching/match";
import type { LineKind } from "./answers";
import type { ListLine } from "./list-lines";

export type Standing = {
  kind: LineKind;
  /** The default answer; blank if the line is a question. */
  preset: "candidate" | "new" | "skip" | "";
  /** Number of the earlier line that may name the same person. */
  earlier: number | null;
};

/**
 * Returns the state of each line. `released` holds the ids of people whose release on the list's day is already logged.
 */
export function standings(
  lines: readonly ListLine[],
  matches: readonly LineMatch[],
  released: ReadonlySet<string>,
): Standing[] {
  const earlierOf = earlierLines();
  const first = new Map<string, number>();
  return lines.map((line, index): Standing => {
    const { row, reason } = line;
    if (reason !== null && reason !== "unread" && reason !== "no_name")
      return { kind: "not_named", preset: "skip", earlier: null };
    const match = matches[index];
    const alike = reason === null ? (earlierOf(row.line, row)?.line ?? null) : null;
    if (row.notRelease) return { kind: "not_release", preset: "skip", earlier: null };
    if (reason !== null || !match) return { kind: "unclear", preset: "", earlier: null };
    const isSure = match.verdict === "sure";
    const best = match.candidates[0]?.person.id ?? "";
    const same = isSure ? (first.get(best) ?? null) : null;
    if (isSure && same === null) first.set(best, row.line);
    if (match.verdict === "doubtful") return { kind: "doubtful", preset: "", earlier: alike };
    if (same !== null) return { kind: "repeated", preset: "", earlier: same };
    // A person of the ledger with all of these words shows that they are one name.
    if (row.doubt && !(row.doubt === "pair" && isSure)) return { kind: "unclear", preset: "", earlier: null };
    if (alike !== null) return { kind: "namesake", preset: "", earlier: alike };
    if (isSure && released.has(best)) return { kind: "released", preset: "skip", earlier: null };
    return { kind: isSure ? "sure" : "unknown", preset: isSure ? "candidate" : "new", earlier: null };
  });
}

/** True if a line can only be skipped: it reports no release, or several people who cannot be separated. */
export function isSkippedOnly({ row }: ListLine): boolean {
  return row.notRelease !== null || row.doubt === "several";
}
