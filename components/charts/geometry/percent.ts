/** Returns a share of the plot as an SVG percentage. Two decimals are a tenth of a pixel on the widest screen. */
export function percent(share: number): string {
  return `${roundShare(share)}%`;
}

/** Rounds to two decimals without trailing zeros, to keep paths short. */
export function roundShare(share: number): number {
  return Math.round(share * 100) / 100;
}
