import { saysMinor } from "@/domain/rules/minor-words";

/** An age in a cell; `isMinor`: it allows that the person is under 18. */
export type AgeCell = { isMinor: boolean };

const adulthood = 18;
const oldest = 110;

/**
 * Reads an age: "34", "28 años", "16-17", "menor de edad". The youngest of several ages counts. Undefined if the cell
 * states no age.
 */
export function readAgeCell(cell: string): AgeCell | undefined {
  const ages = [...cell.matchAll(/(?<![\d.,])\d{1,3}(?![\d])/g)].map(([digits]) => Number(digits));
  if (ages.length > 0 && ages.every((age) => age <= oldest)) return { isMinor: Math.min(...ages) < adulthood };
  if (ages.length > 0) return undefined;
  if (saysMinor(cell)) return { isMinor: true };
  return /^(?:adult[oa]s?|mayor(?:es)? de edad|adults?)$/iu.test(cell.trim()) ? { isMinor: false } : undefined;
}
