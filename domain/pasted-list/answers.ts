import type { NotRelease } from "@/domain/values/not-release";

/**
 * The state of a line before it is answered. `released`: the person's release on that day is already logged.
 * `recorded`: what the line reports is already in the record. `contradicted`: the record says otherwise (a release of
 * that day, a death). `repeated`: an earlier line matches the same person of the ledger. `namesake`: an earlier line has
 * the same name or ID number. `not_release`: it reports house arrest, a transfer or a death. `unnamed`: it gives no
 * name; `unnamed_again`: an unnamed person's release on that day is already logged. `unclear`: it could not be read
 * without doubt. `not_named`: a heading, a total, a source or the like.
 */
export const lineKinds = [
  "sure",
  "doubtful",
  "unknown",
  "namesake",
  "repeated",
  "released",
  "recorded",
  "contradicted",
  "not_release",
  "unnamed",
  "unnamed_again",
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

/** What a line logs, as the page counts it: a release, or what it reports instead. */
export const logged = ["release", "custody", "death", "escape", "held"] as const;
export type Logged = (typeof logged)[number];

const loggedAs: Record<NotRelease, Logged> = {
  house_arrest: "custody",
  transfer: "custody",
  death: "death",
  escape: "escape",
  still_held: "held",
};

export function loggedFor(event: NotRelease | null): Logged {
  return event === null ? "release" : loggedAs[event];
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

/** Returns how many lines log a release, and how many log each other event, with the answers so far. */
export function loggedBy(lines: Iterable<{ event: NotRelease | null; answer: Answer }>): Map<Logged, number> {
  const sums = new Map<Logged, number>();
  for (const { event, answer } of lines) {
    const decision = decided(answer);
    if (!decision || decision.who === "skip") continue;
    const what = loggedFor(event);
    sums.set(what, (sums.get(what) ?? 0) + 1);
  }
  return sums;
}
