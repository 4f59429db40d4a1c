/** Returns the IANA name of a time zone as the system writes it: `America/Caracas`; undefined if there is none. */
export function timeZoneOf(text: string): string | undefined {
  // An offset such as "-04:00" is accepted by the system, but does not name a place whose clock may change.
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
