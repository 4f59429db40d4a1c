/** Sentences with `{sum}`, `{total}` and `{rest}`: the parts are the whole, less, or more. */
export type SumSentences = { whole: string; less: string; more: string };

/** What is said of parts beside their total; nothing while either is missing. */
export function saidSum(sentences: SumSentences, total: number | null, sum: number | undefined): string {
  if (total === null || sum === undefined) return "";
  const sentence = sum === total ? sentences.whole : sum < total ? sentences.less : sentences.more;
  const numbers = { sum, total, rest: Math.abs(total - sum) };
  return sentence.replace(/\{(sum|total|rest)\}/g, (_, key: keyof typeof numbers) => String(numbers[key]));
}
