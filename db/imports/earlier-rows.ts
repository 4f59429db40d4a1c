import { earlierLines } from "@/domain/matching/earlier-lines";
import { mayBeSameDay } from "@/domain/values/certainty";
import type { Named } from "./known-people";

/** An earlier row that may name the same person. `isSame`: ID number and name agree, and no birth date contradicts. */
export type EarlierRow = { line: number; isSame: boolean; isSameDay: boolean };

/**
 * Returns a function that finds, for each row in order, an earlier row that may name the same person. It also remembers
 * the row.
 */
export function earlierRows(): (row: number, named: Named, day: string) => EarlierRow | undefined {
  const find = earlierLines();
  const days = new Map<number, { day: string; birthDate: string | null }>();
  return (row, named, day) => {
    const found = find(row, named);
    days.set(row, { day, birthDate: named.birthDate });
    const known = found && days.get(found.line);
    if (!found || !known) return undefined;
    const mayBeSame = !known.birthDate || !named.birthDate || mayBeSameDay(known.birthDate, named.birthDate);
    return { line: found.line, isSame: found.isSame && mayBeSame, isSameDay: known.day === day };
  };
}
