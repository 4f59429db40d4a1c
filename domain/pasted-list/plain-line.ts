import { isCountry } from "@/domain/values/combination";
import { countryName } from "@/domain/wording/format";

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
    .replace(/(\p{L})[`´’‘ʼ](?=\p{L})/gu, "$1'")
    .replace(/ (?=\p{M})/gu, "");
}

/** A line without its bullet and number, and what those say of it. */
export type Unmarked = {
  text: string;
  /** It stands in a list: behind a bullet, a number or an emoji. */
  isListed: boolean;
  /** It is behind a bullet or a number; an emoji may also head a section. */
  isItem: boolean;
  /** "2/5" of a thread or a pin before it: such a line is hardly a person. */
  isMarked: boolean;
};

const bullet = /^[^\p{L}\p{N}("“«'@#]+/u;
const number = /^(?:n[°ºo]\.?\s*)?\d{1,4}\s*(?:[.)\]\-—:°º]+\s*|\s+)(?=[^\p{N}\s])/iu;
const counter = /^[^\p{L}\p{N}]*(?:#\S+\s+)?\d{1,2}\s?\/\s?\d{1,2}(?![\d/])[\s|:.)—-]*/u;
const item = /^(?:[-—•·▪◦‣➤►▶→]|\*\s|\(?(?:n[°ºo]\.?\s*)?\d)/iu;
/** Signs that stress a line and list nothing. */
const emphasis = /^(?:[*_~¿?!]{2,}|[*_~¿?!](?=\p{L}))/u;
const pins = /^[^\p{L}\p{N}]*[📍📌🏢🏛🏚🏰]/u;

/** Removes bullets, emoji and numbers before the first word, and emoji behind the last. */
export function withoutBullet(line: string): Unmarked {
  const start = line.trim();
  const thread = counter.exec(start)?.[0] ?? "";
  const said = start.slice(thread.length);
  const unmarked = said.replace(bullet, "").replace(number, "").replace(bullet, "");
  return {
    text: withoutEmoji(unmarked),
    isListed: thread === "" && unmarked !== said && !emphasis.test(said),
    isItem: thread === "" && item.test(said),
    isMarked: thread !== "" || pins.test(said),
  };
}

const emoji = String.raw`\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u25A0-\u25FF\u2600-\u27BF\u2B00-\u2BFF`;
const anyEmoji = new RegExp(`[${emoji}]`, "u");
const lastEmoji = new RegExp(String.raw`[${emoji}\s]+$`, "u");
const innerEmoji = new RegExp(String.raw`\s*[${emoji}]+\s*`, "gu");

/** Flags behind a name as the country's name, other emoji as gaps. */
function withoutEmoji(text: string): string {
  if (!anyEmoji.test(text)) return text;
  return text
    .replace(/[\u{1F1E6}-\u{1F1FF}]{2}/gu, (flag) => {
      const code = [...flag].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1a5)).join("");
      return isCountry(code) ? ` (${countryName(code, "es")}) ` : " ";
    })
    .replace(lastEmoji, "")
    .replace(innerEmoji, " • ");
}
