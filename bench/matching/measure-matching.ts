import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase } from "@/db/ledger/open";
import { matchList } from "@/db/matching/match-list";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import { exactMatcher, fuzzyMatcher, type Matcher } from "./baselines";
import { type DirtyLine, dirtyLines } from "./dirty-lines";
import { inventedPeople } from "./invented-people";
import { type Judged, judge } from "./judge";
import { randomFrom } from "./random";
import { storePeople } from "./store-people";

export type MeasuredMatching = {
  seed: number;
  people: number;
  lines: number;
  /** Longest time that matching blocked the event loop, in ms. */
  longestTurn: number;
  /** Load average of the machine in the minute before. */
  loadBefore: number;
  results: { name: string; judged: Judged; milliseconds: number }[];
  /** Lines with a wrong preselected person, for inspection. */
  wrong: string[];
};

const size = { people: 20_000, lines: 1_000 };
const places = ["Tocorón", "Rodeo I", "Yare II", "El Helicoide"].map((name) => ({ id: name, name }));
const now = new Date("2026-03-10T16:00:00Z");

/** Creates people and lines from a seed, and compares our matching with two simple matchers. */
export async function measureMatching(seed: number): Promise<MeasuredMatching> {
  const random = randomFrom(seed);
  const people = inventedPeople(size.people, random);
  const folder = mkdtempSync(path.join(tmpdir(), "vigilia-matching-"));
  const db = createDatabase(path.join(folder, "ledger.sqlite"));
  try {
    await migrateDatabase(db);
    const ids = await storePeople(db, people, random);
    const lines = dirtyLines(size.lines, people, "2026-03-10", random);
    const rows = rowsOf(lines);
    const indexOf = new Map(ids.map((id, index) => [id, index]));
    const loadBefore = loadavg()[0] ?? 0;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    const matches = await matchList(db, rows, now);
    const milliseconds = performance.now() - began;
    delay.disable();
    const guesses = matches.map(({ verdict, candidates }) => ({
      people: candidates.map(({ person }) => indexOf.get(person.id) ?? -1),
      isSure: verdict === "sure",
    }));
    return {
      seed,
      people: people.length,
      lines: lines.length,
      longestTurn: delay.max / 1e6,
      loadBefore,
      results: [
        { name: "Vigilia", judged: judge(lines, guesses), milliseconds },
        plain("exact words", exactMatcher(people), lines, rows),
        plain("MiniSearch", fuzzyMatcher(people), lines, rows),
      ],
      wrong: lines.flatMap(({ text, about }, index) => {
        const guess = guesses[index];
        const chosen = people[guess?.people[0] ?? -1];
        if (!guess?.isSure || !chosen || guess.people[0] === about) return [];
        return [`${text}  →  ${[...chosen.givenNames, ...chosen.surnames].join(" ")}`];
      }),
    };
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true });
  }
}

/** Returns one row per line. Parses the list as a whole, like a pasted list. Throws if a line names nobody. */
function rowsOf(lines: readonly DirtyLine[]): PastedRow[] {
  const parsed = parsePastedList(lines.map(({ text }) => text).join("\n"), places);
  if (!parsed.ok) throw new Error("the list was refused");
  const byLine = new Map(parsed.rows.filter(({ part }) => part === 1).map((row) => [row.line, row]));
  return lines.map(({ text }, index) => {
    const row = byLine.get(index + 1);
    if (!row) throw new Error(`no name found in: ${text}`);
    return row;
  });
}

function plain(name: string, matcher: Matcher, lines: readonly DirtyLine[], rows: readonly PastedRow[]) {
  const began = performance.now();
  const guesses = rows.map((row) => matcher(row.name));
  return { name, milliseconds: performance.now() - began, judged: judge(lines, guesses) };
}
