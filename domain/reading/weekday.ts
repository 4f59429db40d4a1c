import { searchKey } from "@/domain/values/search-key";

const names: readonly (readonly string[])[] = [
  ["domingo", "sunday"],
  ["lunes", "monday"],
  ["martes", "tuesday"],
  ["miercoles", "wednesday"],
  ["jueves", "thursday"],
  ["viernes", "friday"],
  ["sabado", "saturday"],
];

/** True if a text names another day of the week than the date's: one of the two is a mistake. */
export function contradictsWeekday(text: string, date: string): boolean {
  const words = searchKey(text).split(" ");
  const stated = names.findIndex((each) => each.some((name) => words.includes(name)));
  return stated !== -1 && stated !== new Date(`${date}T00:00:00Z`).getUTCDay();
}
