/** One thing that was tried. `failure` says in a sentence what went wrong; it is absent if the product held. */
export type Attempt = { name: string; failure?: string };

/** Attempts of one kind, against a server of their own. Yields each attempt when its result is known. */
export type Section = { title: string; attack: () => AsyncIterable<Attempt> };

/** Returns an attempt from the sentences about what went wrong; none means that the product held. */
export function attempt(name: string, ...failures: (string | false | undefined)[]): Attempt {
  const failure = failures.filter(Boolean).join("; ");
  return failure ? { name, failure } : { name };
}
