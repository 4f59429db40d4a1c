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

/** True if the user signed in or typed the password again within the last ten minutes. */
export function isConfirmed({ confirmedAt }: { confirmedAt: string | null }, now: Date): boolean {
  return confirmedAt !== null && now.getTime() - Date.parse(confirmedAt) < confirmedFor;
}

type Times = { lastSeenAt: string; expiresAt: string };

export function isLive(times: Times, now: Date): boolean {
  return timeLeft(times, now).ms > 0;
}

/** Returns how long a session stays open without use, in ms. `isFinal`: use does not make it longer. */
export function timeLeft({ lastSeenAt, expiresAt }: Times, now: Date): { ms: number; isFinal: boolean } {
  const idleEnd = Date.parse(lastSeenAt) + longestIdle;
  const end = Date.parse(expiresAt);
  return { ms: Math.min(idleEnd, end) - now.getTime(), isFinal: end <= idleEnd };
}

export function isSeenDue({ lastSeenAt }: Times, now: Date): boolean {
  return now.getTime() - Date.parse(lastSeenAt) >= seenInterval;
}
