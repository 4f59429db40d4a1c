/** Parameters of a list's address, as they come. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One text; of several the first. */
export function textOf(value: string | string[] | undefined, longest = 200): string {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, longest) ?? "";
}

/** One of the codes, or undefined for anything else: a filter that nobody chose. */
export function oneOf<T extends string>(codes: readonly T[], value: string | string[] | undefined): T | undefined {
  return codes.find((code) => code === textOf(value));
}

/** A whole number from 1, or undefined. */
export function numberOf(value: string | string[] | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(textOf(value)) ? Number(textOf(value)) : undefined;
}
