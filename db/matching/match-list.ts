import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import type { LineMatch, MatchLine } from "@/domain/matching/match";
import { matchComparable } from "@/domain/matching/match-line";
import { wordsOfLine } from "@/domain/matching/placed-words";
import { similarSoundsIn } from "@/domain/matching/similar-sounds";
import { conclusiveScore } from "@/domain/matching/thresholds";
import { civilTime } from "@/domain/values/day";
import { candidateFinder } from "./find-candidates";
import { spokenNames } from "./spoken-names";

/** How long matching runs before it yields to the event loop, in ms. No request may wait longer than 50 ms. */
const turn = 10;

/**
 * Returns the matching people of the ledger for each line of a list, in order. Reads a snapshot and yields often, so
 * that a thousand lines delay no request. Calls `onProgress` with the number of finished lines after each turn. Writes
 * nothing.
 */
export async function matchList(
  db: Db,
  lines: readonly MatchLine[],
  now: Date,
  onProgress: (done: number) => void = () => {},
): Promise<LineMatch[]> {
  const matches: LineMatch[] = [];
  let began = performance.now();
  for (const match of matching(db, lines, now)) {
    if (match) matches.push(match);
    if (performance.now() - began < turn) continue;
    onProgress(matches.length);
    await nextTurn();
    began = performance.now();
  }
  onProgress(matches.length);
  return matches;
}

function* matching(db: Db, lines: readonly MatchLine[], now: Date): Generator<LineMatch | undefined> {
  const match = yield* openMatcher(db, now);
  for (const line of lines) yield yield* match(line);
}

/** Returns a function that matches a line without yielding, for use in its own process. */
export function lineMatcher(db: Db, now: Date): (line: MatchLine) => LineMatch {
  const match = atOnce(openMatcher(db, now));
  return (line) => atOnce(match(line));
}

/** Returns a line matcher that pauses after each page of names, and after each query. */
function* openMatcher(db: Db, now: Date): Generator<undefined, (line: MatchLine) => Generator<undefined, LineMatch>> {
  const today = civilTime(now, readSettings(db).timeZone).day;
  const known: string[] = [];
  for (const names of spokenNames(db)) {
    known.push(...names);
    yield;
  }
  const alikeTo = similarSoundsIn(known);
  const borne = new Set(known);
  const find = candidateFinder(db);
  return function* (line) {
    const isNamed = !isUnnamed(line.givenNames, line.surnames);
    const words = (isNamed ? wordsOfLine(line) : []).map(({ sound, part }) => ({
      sound,
      part,
      isBorne: borne.has(sound),
      alike: alikeTo(sound),
    }));
    let match: LineMatch = { verdict: "unknown", candidates: [], more: 0 };
    for (const people of find(line, words)) {
      yield;
      match = matchComparable(line, people, today, (sound) => borne.has(sound));
      if ((match.candidates[0]?.score ?? 0) >= conclusiveScore) break;
    }
    return match;
  };
}

function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
