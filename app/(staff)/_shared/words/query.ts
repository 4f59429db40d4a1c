/** Unparsed query parameters of a page. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** A parameter as text; the first if there are several. */
export function textOf(value: string | string[] | undefined, longest = 200): string {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, longest) ?? "";
}

/** A parameter as one of the codes; undefined for anything else. */
export function oneOf<T extends string>(codes: readonly T[], value: string | string[] | undefined): T | undefined {
  return codes.find((code) => code === textOf(value));
}

/** A parameter as a whole number from 1; otherwise undefined. */
export function numberOf(value: string | string[] | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(textOf(value)) ? Number(textOf(value)) : undefined;
}
