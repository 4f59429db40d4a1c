const mostParts = 9;

/** Returns a share as a fraction of up to nine parts, "1/3", or else as a decimal, "0.35". */
export function shareText(share: number): string {
  for (let parts = 1; parts <= mostParts; parts++) {
    const taken = Math.round(share * parts);
    if (taken / parts === share) return parts === 1 ? String(taken) : `${taken}/${parts}`;
  }
  return String(share);
}

/** Returns the share, 0 to 1, that a text means: "1/3", "0,35", "0.35"; undefined if it means none. */
export function shareOf(text: string): number | undefined {
  const [, taken, parts] = /^(\d)\s*\/\s*([1-9])$/.exec(text.trim()) ?? [];
  const share = parts ? Number(taken) / Number(parts) : decimalOf(text.trim());
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

function decimalOf(text: string): number | undefined {
  return /^[01]([.,]\d{1,20})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
