/** A share of the plot as SVG reads it: two decimals are a tenth of a pixel on the widest screen. */
export function percent(share: number): string {
  return `${roundShare(share)}%`;
}

/** Rounds to two decimals without trailing zeros, so that paths stay short. */
export function roundShare(share: number): number {
  return Math.round(share * 100) / 100;
}
