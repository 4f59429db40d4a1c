import type { MatchLine } from "@/domain/matching/match";
import type { NotRelease } from "@/domain/values/not-release";
import type { RuleProblem } from "@/domain/values/problem";
import type { ReleaseKind } from "@/domain/values/vocabulary";

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
  /** The state (ISO 3166-2 code) that the line or the heading above names without a place of detention. */
  federalEntity: string | null;
  /** The kind of release that the line or the heading above states; null means the kind of the whole list. */
  kind: ReleaseKind | null;
  /** Military if the line states a rank; otherwise unknown. */
  sector: "military" | null;
  /** Adolescent if the line says so, or states an age under 18. */
  ageGroup: "adolescent" | null;
  /** True for a placeholder or initials: an unnamed person, who matches nobody. */
  isUnnamed: boolean;
  /** True after "por confirmar" or "?", here or in the heading above: such a release is never logged as verified. */
  isUnconfirmed: boolean;
  /** Where a transfer went, as typed, and the known place that it means; null if the line states no transfer. */
  destination: { place: string; facility: string | null } | null;
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
 * Why a line is a question although a name was read in it. `several`: the line names several people, and the rows are
 * the most likely names. `pair`: "A B, C D" may be one person or two. `prose`: the name stands in a sentence. `heading`: may be a place. `chat`: may be a
 * message's sender. `near`: the next line reports something that is not a release. `section`: a heading further up does.
 */
export const doubts = ["several", "pair", "prose", "heading", "chat", "near", "section"] as const;
export type Doubt = (typeof doubts)[number];

/**
 * Why no name was read in a line. `heading`, `total`, `source`, `message` (sender, time, media, "Confirmado por …") and
 * `tags` are set aside with this reason. `unread` may be a heading, and `no_name` anything: both are questions.
 */
export const skipReasons = ["blank", "heading", "total", "source", "message", "tags", "unread", "no_name"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A line in which no name was read, kept for the user to check. */
export type SkippedLine = { line: number; raw: string; reason: SkipReason; notRelease: Reported | null };

/** A total that the list itself states, and the number of its line. */
export type StatedTotal = { value: number; line: number };

export type PastedList = { rows: PastedRow[]; skipped: SkippedLine[]; total: StatedTotal | null };

/** Maximum number of lines in one list. */
export const longestList = 10_000;

export type Parsed = ({ ok: true } & PastedList) | { ok: false; problems: RuleProblem[] };
