const hour = 3_600_000;

/** Backups are made more often than once a day, so that an hour's failure does not make the newest older than a day. */
const interval = 22 * hour;
/** How long after a failure the next attempt is made. */
const pauseAfterFailure = hour;
/** From this age on, admins are warned. */
const day = 24 * hour;

/**
 * True if a backup is to be made: the newest good one is 22 hours old, or there is none, and the last attempt was not within
 * the hour. A time in the future, from a wrong clock, counts as none.
 */
export function isBackupDue(newestGood: Date | undefined, lastAttempt: Date | undefined, now: Date): boolean {
  return !isWithin(newestGood, interval, now) && !isWithin(lastAttempt, pauseAfterFailure, now);
}

/** True if the newest good backup is older than a day, or if there is none. */
export function isBackupOld(newestGood: Date | undefined, now: Date): boolean {
  return !isWithin(newestGood, day, now);
}

/** A minute in the future is the difference of two clocks. */
function isWithin(instant: Date | undefined, span: number, now: Date): boolean {
  if (!instant) return false;
  const age = now.getTime() - instant.getTime();
  return age > -60_000 && age < span;
}
