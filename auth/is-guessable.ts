/** Only the first characters are examined: what follows makes a password no easier to guess, and the time explodes. */
const longestExamined = 100;

/** Passwords below this score of zxcvbn are refused: fewer than 10^8 guesses are enough for them. */
const safeScore = 3;

/**
 * True if a password is easy to guess: a common one, words in a row, a date, a pattern, or made of `words` that belong to
 * the account. Loads megabytes of word lists and takes seconds, so it runs outside of the server; see
 * `check-guessable.ts`.
 */
export async function isGuessable(password: string, words: readonly string[]): Promise<boolean> {
  if (isMadeOf(password.slice(0, longestExamined), words)) return true;
  const [{ ZxcvbnFactory }, common, english, spanish] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-es-es"),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: longestExamined,
  });
  return estimator.check(password.slice(0, longestExamined), [...words]).score < safeScore;
}

/** A password needs this many characters besides the words of its account. */
const shortestOwnPart = 6;

/** True if little is left of a password without the words of its account. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  const own = rest.replace(/[^\p{L}\p{N}]/gu, "");
  return own.length < shortestOwnPart && own.length < password.replace(/[^\p{L}\p{N}]/gu, "").length;
}
