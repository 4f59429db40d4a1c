const date = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?`;
const stamp = String.raw`(?:${date}|\d{1,2} \p{L}{3,10}\.? \d{2,4}),?\s+(?:a las |at )?${clock}`;
/** "8/1/26, 22:31 - Ana: text", "[8/1/26, 22:31:05] Ana: text". */
const before = new RegExp(String.raw`^\s*\[?${stamp}\]?\s*[-—:]?\s*`, "iu");
/** "Ana, [8 Jan 2026 at 22:31]: text". */
const behind = new RegExp(String.raw`^[^[\]]{1,60},\s*\[${stamp}\]:?\s*`, "iu");
const onlyClock = new RegExp(String.raw`^\s*${clock}\s*[✓✔√]*\s*$`, "iu");
const anyClock = /(?<![\d:])\d{1,2}:\d{2}(?![\d:])/u;
const noText =
  /^<[^<>]*>$|^(?:imagen|foto|video|audio|sticker|documento|gif|image|photo|document|voice message|nota de voz)\b.{0,12}\b(?:omitid|omitted)|(?:eliminaste|se eliminó) este mensaje|message was deleted|deleted this message/iu;

/** The content of a line of a chat export or of copied messages. */
export type ChatLine = {
  /** The message without its sender and time. */
  text: string;
  /**
   * `message`: sender and time were removed. `empty`: there is no message. `clock`: only a time, as in copied bubbles.
   * `unclear`: a time stands somewhere in the line.
   */
  kind: "none" | "message" | "empty" | "clock" | "unclear";
};

/** Removes sender and time in the formats of chat programs. A sender is not a person of the list. */
export function chatLine(line: string): ChatLine {
  if (onlyClock.test(line)) return { text: "", kind: "clock" };
  const first = before.exec(line);
  if (first) {
    const [, text] = /^[^:]{1,60}:(?:\s+|$)(.*)$/su.exec(line.slice(first[0].length)) ?? [];
    if (text === undefined) return { text: line, kind: "unclear" };
    return messageOf(text);
  }
  const other = behind.exec(line);
  if (other) return messageOf(line.slice(other[0].length));
  return { text: line, kind: anyClock.test(line) ? "unclear" : "none" };
}

function messageOf(text: string): ChatLine {
  return text.trim() === "" || noText.test(text.trim()) ? { text: "", kind: "empty" } : { text, kind: "message" };
}
