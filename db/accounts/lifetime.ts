const minute = 60_000;
const hour = 60 * minute;

/** Maximum time of a session since sign-in, and since its last use. */
export const longestSession = 7 * 24 * hour;
export const longestIdle = 12 * hour;

/** Minimum time between two updates of "last seen". */
export const seenInterval = 5 * minute;

type Times = { lastSeenAt: string; expiresAt: string };

export function isLive({ lastSeenAt, expiresAt }: Times, now: Date): boolean {
  return now.getTime() < Date.parse(expiresAt) && now.getTime() - Date.parse(lastSeenAt) < longestIdle;
}

export function isSeenDue({ lastSeenAt }: Times, now: Date): boolean {
  return now.getTime() - Date.parse(lastSeenAt) >= seenInterval;
}
