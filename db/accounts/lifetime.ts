import { clockTolerance } from "@/domain/history/clock-doubt";

const minute = 60_000;
const hour = 60 * minute;

/** Maximum time of a session since sign-in, and since its last use. */
export const longestSession = 24 * hour;
export const longestIdle = 2 * hour;

/** How long the password counts as just typed. */
const confirmedFor = 10 * minute;

/** Maximum time of a session by its stage: to type the code, or to set up an app. */
export const stageLifetimes = { open: longestSession, second_factor: 10 * minute, enrol: hour };

/** Minimum time between two updates of "last seen". */
export const seenInterval = 5 * minute;

/**
 * Returns the latest instant that counts as past. A later one was written while the clock was ahead, so what it opened
 * would outlive its time: it opens nothing.
 */
export function latestPast(now: Date): string {
  return new Date(now.getTime() + clockTolerance).toISOString();
}

function isAhead(instant: string, now: Date): boolean {
  return Date.parse(instant) > now.getTime() + clockTolerance;
}

/** True if the user signed in or typed the password again within the last ten minutes. */
export function isConfirmed({ confirmedAt }: { confirmedAt: string | null }, now: Date): boolean {
  return confirmedAt !== null && !isAhead(confirmedAt, now) && now.getTime() - Date.parse(confirmedAt) < confirmedFor;
}

type Times = { createdAt: string; lastSeenAt: string; expiresAt: string };

export function isLive(times: Times, now: Date): boolean {
  return timeLeft(times, now).ms > 0;
}

/** Returns how long a session stays open without use, in ms. `isFinal`: use does not make it longer. */
export function timeLeft({ createdAt, lastSeenAt, expiresAt }: Times, now: Date): { ms: number; isFinal: boolean } {
  if (isAhead(createdAt, now) || isAhead(lastSeenAt, now)) return { ms: 0, isFinal: true };
  const idleEnd = Date.parse(lastSeenAt) + longestIdle;
  const end = Date.parse(expiresAt);
  return { ms: Math.min(idleEnd, end) - now.getTime(), isFinal: end <= idleEnd };
}

export function isSeenDue({ lastSeenAt }: Pick<Times, "lastSeenAt">, now: Date): boolean {
  return now.getTime() - Date.parse(lastSeenAt) >= seenInterval;
}
