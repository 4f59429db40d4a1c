import { isCountry } from "@/domain/values/combination";
import { countryName } from "@/domain/wording/format";

/** Direction marks, joiners and other characters without width, and control characters except tab. */
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?!\t)\p{Cc}/gu;
/** Characters that turn another one into an emoji or a keycap. */
const emojiMarks = /[\uFE0E\uFE0F\u20E3]/gu;

/**
 * Returns a line prepared for reading, without invisible characters. Variants of a character become one form: "①" is 1,
 * a no-break space a space, and there is one kind of dash and of apostrophe.
 */
export function plainLine(raw: string): string {
  return raw
    .replace(invisible, "")
    .replace(emojiMarks, "")
    .replace(/\.[ºª]/gu, ".")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/gu, (dash) => (dash === "\u2010" || dash === "\u2011" ? "-" : "—"))
    .replace(/(\p{L})[`´’‘ʼ](?=\p{L})/gu, "$1'")
    .replace(/ (?=\p{M})/gu, "");
}

/** A line without its bullet and number, and what those indicate. */
export type Unmarked = {
  text: string;
  /** True if the line is in a list: after a bullet, a number or an emoji. */
  isListed: boolean;
  /** True if the line is after a bullet or a number; an emoji may also start a section. */
  isItem: boolean;
  /** True after "2/5" of a thread or a pin: such a line is hardly a person. */
  isMarked: boolean;
};

const bullet = /^[^\p{L}\p{N}("“«'@#]+/u;
const number = /^(?:n[°ºo]\.?\s*)?\d{1,4}\s*(?:[.)\]\-—:°º]+\s*|\s+)(?=[^\p{N}\s])|^\p{L}\)\s+/iu;
const counter = /^[^\p{L}\p{N}]*(?:#\S+\s+)?\d{1,2}\s?\/\s?(?:\d{1,2}(?![\d/])|n(?!\p{L}))[\s|:.)—-]*/u;
/** Marks of quoted mails and messages. */
const quote = /^(?:>\s*)+/u;
const item = /^(?:[-—•·▪◦‣➤►▶→]|\*\s|\(?(?:n[°ºo]\.?\s*)?\d|\p{L}\)\s)/iu;
/** Signs that emphasise a line and are not bullets. */
const emphasis = /^(?:[*_~¿?!]{2,}|[*_~¿?!](?=\p{L}))/u;
const pins = /^[^\p{L}\p{N}]*[📍📌🏢🏛🏚🏰]/u;

/** Removes bullets, emoji and numbers before the first word, and emoji after the last. */
export function withoutBullet(line: string): Unmarked {
  const start = line.trim().replace(quote, "");
  const thread = counter.exec(start)?.[0] ?? "";
  const content = start.slice(thread.length);
  const unmarked = content.replace(bullet, "").replace(number, "").replace(bullet, "");
  return {
    text: withoutEmoji(unmarked),
    isListed: thread === "" && unmarked !== content && !emphasis.test(content),
    isItem: thread === "" && item.test(content),
    isMarked: thread !== "" || pins.test(content),
  };
}

const emoji = String.raw`\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u25A0-\u25FF\u2600-\u27BF\u2B00-\u2BFF`;
const anyEmoji = new RegExp(`[${emoji}]`, "u");
const lastEmoji = new RegExp(String.raw`[${emoji}\s]+$`, "u");
const innerEmoji = new RegExp(String.raw`\s*[${emoji}]+\s*`, "gu");

/** Replaces flags after a name with the country's name, other emoji with gaps. */
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
