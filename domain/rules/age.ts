import type { Day } from "@/domain/values/day";
import { isExactDay, type PartialDay } from "@/domain/values/partial-day";

/** Returns completed years on a day; null if the birth date is only partial. */
export function ageOn(birthDate: PartialDay | null, today: Day): number | null {
  if (!birthDate || !isExactDay(birthDate)) return null;
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
