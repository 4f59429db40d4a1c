import type fc from "fast-check";

/**
 * A function that reads what comes from outside, with values to call it with. `call` throws if the parser breaks a
 * promise, such as a round trip. The only error that the parser may throw itself is `documented`.
 */
export type Parser = {
  given: fc.Arbitrary<unknown>;
  call: (given: never) => unknown;
  documented?: (error: unknown) => boolean;
};

/** Returns a parser with values of its own type. */
export function parser<T>(
  given: fc.Arbitrary<T>,
  call: (given: T) => unknown,
  documented?: Parser["documented"],
): Parser {
  return { given, call, ...(documented && { documented }) };
}

/** Returns a parser for each of the functions that read the same kind of value. */
export function each<T>(
  given: fc.Arbitrary<T>,
  functions: Record<string, (given: T) => unknown>,
): Record<string, Parser> {
  return Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, parser(given, call)]));
}

/** Calls a parser. Throws any error but the documented one. */
export async function attack({ call, documented }: Parser, given: unknown): Promise<void> {
  try {
    await call(given as never);
  } catch (error) {
    if (!documented?.(error)) throw error;
  }
}

/** Throws if two values differ: a round trip that changed something. */
export function same(one: unknown, other: unknown): void {
  const [left, right] = [one, other].map((value) => JSON.stringify(value));
  if (left !== right) throw new Error(`${left} came back as ${right}`);
}
