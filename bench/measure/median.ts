/** Returns the median; for an even number of values the mean of the two in the middle. Throws if there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const [low, high] = middle;
  if (low === undefined || high === undefined) throw new Error("the median needs at least one number");
  return (low + high) / 2;
}
