import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns numbers in ascending order as text, with runs of three or more as a range: "6 a 10, 12 y 14". */
export function numberRanges(numbers: readonly number[], locale: Locale): string {
  const t = translator(locale);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const texts = runs.flatMap((run) => {
    const [first, last] = [run[0] ?? 0, run.at(-1) ?? 0];
    return run.length < 3 ? run.map(String) : [t("log.number_range", { first: String(first), last: String(last) })];
  });
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(texts);
}
