/**
 * The state of a line before it is answered. `released`: the person's release on that day is already logged.
 * `repeated`: an earlier line matches the same person of the ledger. `namesake`: an earlier line has the same name or
 * ID number. `not_release`: it reports house arrest, a transfer or a death, and can only be skipped. `unclear`: it
 * could not be read without doubt. `not_named`: a heading, a total or a source.
 */
export const lineKinds = [
  "sure",
  "doubtful",
  "unknown",
  "namesake",
  "repeated",
  "released",
  "not_release",
  "unclear",
  "not_named",
] as const;
export type LineKind = (typeof lineKinds)[number];

/**
 * The editor's answer to a line: `<person>.<version>` for the person it names, `new`, `skip`, or none yet. The version
 * is the one that the editor saw.
 */
export type Answer = string;

/** The meaning of an answer; null if there is none, or none that can be read. */
export type Decided = { who: "skip" | "new" } | { who: "person"; person: string; version: number };

export const answerPattern = /^(?:|skip|new|[1-9]\d{0,14}\.\d{1,9})$/;

export function decided(answer: Answer): Decided | null {
  if (answer === "skip" || answer === "new") return { who: answer };
  if (answer === "" || !answerPattern.test(answer)) return null;
  const [person = "", version] = answer.split(".");
  return { who: "person", person, version: Number(version) };
}

/** Returns the answer that names a person at their current version. */
export function answerFor({ id, version }: { id: string; version: number }): Answer {
  return `${id}.${version}`;
}

export type Tally = { lines: number; known: number; added: number; skipped: number; open: number };

/** Returns the number of lines in a list, and of each kind of answer so far. */
export function tally(answers: Iterable<Answer>): Tally {
  const sum: Tally = { lines: 0, known: 0, added: 0, skipped: 0, open: 0 };
  for (const answer of answers) {
    sum.lines++;
    const decision = decided(answer);
    if (!decision) sum.open++;
    else if (decision.who === "person") sum.known++;
    else if (decision.who === "new") sum.added++;
    else sum.skipped++;
  }
  return sum;
}
