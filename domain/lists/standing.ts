import type { LineMatch } from "@/domain/matching/match";
import { searchKey } from "@/domain/people/search-key";
import type { LineKind } from "./answers";
import type { ListLine } from "./list-lines";

export type Standing = {
  kind: LineKind;
  /** The answer that stands unless another is given; blank where the line must be asked about. */
  preset: "candidate" | "new" | "skip" | "";
  /** Number of the earlier line that names the same. */
  earlier: number | null;
};

/** How each line stands. `released` holds the ids of people whose release on the list's day is logged already. */
export function standings(
  lines: readonly ListLine[],
  matches: readonly LineMatch[],
  released: ReadonlySet<string>,
): Standing[] {
  const first = new Map<string, number>();
  return lines.map(({ row, reason }, index): Standing => {
    const match = matches[index];
    if (reason !== null || !match) return { kind: "not_named", preset: "skip", earlier: null };
    if (match.verdict === "doubtful") return { kind: "doubtful", preset: "", earlier: null };
    const best = match.candidates[0]?.person.id ?? "";
    const isSure = match.verdict === "sure";
    const who = isSure ? `person ${best}` : `new ${searchKey(row.givenNames, row.surnames)}`;
    const earlier = first.get(who) ?? null;
    if (earlier === null) first.set(who, row.line);
    if (isSure && earlier !== null) return { kind: "repeated", preset: "skip", earlier };
    if (earlier !== null) return { kind: "namesake", preset: "", earlier };
    if (isSure && released.has(best)) return { kind: "released", preset: "skip", earlier };
    return isSure ? { kind: "sure", preset: "candidate", earlier } : { kind: "unknown", preset: "new", earlier };
  });
}
