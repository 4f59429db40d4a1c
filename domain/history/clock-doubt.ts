import { protectsPeople } from "./protects-people";

/** The times that a server's clock is compared with. All are instants, such as `2026-01-08T15:00:00.000Z`. */
export type KnownTimes = {
  /** The newest time that the server ran with, or that an admin confirmed; null for a new ledger. */
  trusted: string | null;
  /** Time of the newest change; null if there is none. */
  newest: string | null;
};

/** What is wrong with a clock, or was when the newest change was written. */
export type ClockDoubt = {
  /** The last trusted time, if the clock is more than a day away from it. */
  jumpedFrom?: string;
  /** Time of the newest change, if it is in the future. */
  newestAhead?: string;
};

const day = 24 * 3_600_000;

/** Clocks of machines differ by seconds, and a correct clock is set back by less than this. In ms. */
export const clockTolerance = 5 * 60_000;

/**
 * Returns what is wrong with the clock; empty if nothing is. A machine that was off or asleep for longer than a day
 * looks like one whose clock was set wrongly, so an admin has to confirm the time in both cases.
 */
export function clockDoubt({ trusted, newest }: KnownTimes, now: Date): ClockDoubt {
  const away = trusted === null ? 0 : Math.abs(now.getTime() - Date.parse(trusted));
  const ahead = newest === null ? 0 : Date.parse(newest) - now.getTime();
  return {
    ...(trusted !== null && away > day && { jumpedFrom: trusted }),
    ...(newest !== null && ahead > clockTolerance && { newestAhead: newest }),
  };
}

/**
 * True for changes that are written even while the clock is in doubt, with the last trusted time: those that protect
 * people, those of a start and of waiting proposals, and those that let an admin in who then confirms the clock.
 */
export function isWrittenInDoubt(action: string): boolean {
  return protectsPeople(action) || alsoWritten.test(action);
}

const alsoWritten = /^(?:proposal|projection|seed)\.|^user\.(?:password|link|second_factor_reset)$/;
