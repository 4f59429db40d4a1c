/** An instant on 10 March 2026, noon in Caracas. */
export const noon = new Date("2026-03-10T16:00:00Z");
