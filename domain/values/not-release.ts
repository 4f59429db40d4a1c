/** Events that lists report together with releases and that are not releases. In order of precedence. */
export const notReleases = ["death", "escape", "house_arrest", "transfer", "still_held"] as const;
export type NotRelease = (typeof notReleases)[number];
