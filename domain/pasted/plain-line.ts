/** Marks of direction, joiners and other characters without width, and control characters that are no tab. */
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?!\t)\p{Cc}/gu;
/** What turns a character into an emoji or a keycap. */
const emojiMarks = /[\uFE0E\uFE0F\u20E3]/gu;

/**
 * A line as it can be read: without what cannot be seen, in characters of one kind ("①" is 1, a no-break space a
 * space), with one kind of dash and of apostrophe.
 */
export function plainLine(raw: string): string {
  return raw
    .replace(invisible, "")
    .replace(emojiMarks, "")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/gu, (dash) => (dash === "\u2010" || dash === "\u2011" ? "-" : "—"))
    .replace(/(?<=\p{L})[`´’‘ʼ](?=\p{L})/gu, "'")
    .replace(/ (?=\p{M})/gu, "");
}

const bullet = /^[^\p{L}\p{N}("“«'@#]+/u;
const number = /^(?:n[°ºo]\.?\s*)?\d{1,4}\s*(?:[.)\]\-—:°º]+\s*|\s+)(?=[^\p{N}\s])/iu;

/** Takes away bullets, emoji and numbers before the first word. `isListed` says that there were any. */
export function withoutBullet(text: string): { text: string; isListed: boolean } {
  const start = text.trim();
  const unmarked = start.replace(bullet, "").replace(number, "").replace(bullet, "");
  return { text: unmarked, isListed: unmarked !== start };
}
