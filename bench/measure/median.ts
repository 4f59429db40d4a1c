/** The middle of some numbers; of an even number the mean of the two in the middle. Throws if there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const [low, high] = middle;
  if (low === undefined || high === undefined) throw new Error("no numbers, no median");
  return (low + high) / 2;
}
