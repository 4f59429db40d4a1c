const minute = 60_000;
const hour = 60 * minute;

/** A session ends this long after signing in, however busy, and this long after it was last used. */
export const longestSession = 7 * 24 * hour;
export const longestIdle = 12 * hour;

/** Being seen is written down at most this often. */
export const seenInterval = 5 * minute;

type Times = { lastSeenAt: string; expiresAt: string };

export function isLive({ lastSeenAt, expiresAt }: Times, now: Date): boolean {
  return now.getTime() < Date.parse(expiresAt) && now.getTime() - Date.parse(lastSeenAt) < longestIdle;
}

export function isSeenDue({ lastSeenAt }: Times, now: Date): boolean {
  return now.getTime() - Date.parse(lastSeenAt) >= seenInterval;
}
