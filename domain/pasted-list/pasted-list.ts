import type { MatchLine } from "@/domain/matching/match";
import type { NotRelease } from "@/domain/reading/not-release";
import type { RuleProblem } from "@/domain/values/problem";

/** A person named in a pasted text. Missing values are empty or null, never guessed. */
export type PastedRow = MatchLine & {
  /** Number of the line in the pasted text, and of the name in the line; both from 1. */
  line: number;
  part: number;
  /** The line as pasted. */
  raw: string;
  /** The name as typed, without titles, numbers and bullets. */
  name: string;
  /** The place as typed, in the line or in the heading above, and the known place that it means. */
  place: string;
  facility: string | null;
  /** The rest of the line: titles, links, hashtags, remarks. */
  rest: string;
  /** What the line, or the heading above it, reports that is not a release; null if nothing. */
  notRelease: Reported | null;
  /** Why the line is a question; null if it was read without doubt. */
  doubt: Doubt | null;
  /** True if the place could not be read, here or in the heading above: the list's place is not assumed. */
  isPlaceUnread: boolean;
};

/** An event and the number of the line that reports it. */
export type Reported = { what: NotRelease; line: number };

/**
 * Why a line is a question although a name was read in it. `several`: an unclear number of people. `pair`: "A B, C D"
 * may be one person or two. `unnamed`: a placeholder or initials. `unconfirmed`: "por confirmar", "?". `heading`: may
 * be a place. `chat`: may be a message's sender. `near`: the next line reports something that is not a release.
 * `section`: a heading further up does.
 */
export const doubts = ["several", "pair", "unnamed", "unconfirmed", "heading", "chat", "near", "section"] as const;
export type Doubt = (typeof doubts)[number];

/** `aside`: a total, a source, hashtags. `unread`: it may be a heading, and no name or place was read in it. */
export const skipReasons = ["blank", "heading", "aside", "unread", "no_name"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A line in which no name was read, kept for the user to check. */
export type SkippedLine = { line: number; raw: string; reason: SkipReason; notRelease: Reported | null };

export type PastedList = { rows: PastedRow[]; skipped: SkippedLine[] };

/** Maximum number of lines in one list. */
export const longestList = 10_000;

export type Parsed = ({ ok: true } & PastedList) | { ok: false; problems: RuleProblem[] };
