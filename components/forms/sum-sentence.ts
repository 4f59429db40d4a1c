/** Messages with `{sum}`, `{total}` and `{rest}`, for parts that equal the total, fall short of it or exceed it. */
export type SumSentences = { whole: string; less: string; more: string };

/** Returns the message that compares parts with their total, or an empty string while either is missing. */
export function sumSentence(sentences: SumSentences, total: number | null, sum: number | undefined): string {
  if (total === null || sum === undefined) return "";
  const sentence = sum === total ? sentences.whole : sum < total ? sentences.less : sentences.more;
  const numbers = { sum, total, rest: Math.abs(total - sum) };
  return sentence.replace(/\{(sum|total|rest)\}/g, (_, key: keyof typeof numbers) => String(numbers[key]));
}
