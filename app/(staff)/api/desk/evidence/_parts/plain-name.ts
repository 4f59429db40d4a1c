import { line } from "@/domain/records/text";

const longest = 160;

/** What a file is called, as one line that reads as it stands: the end of it, where the kind is, is kept. */
export function plainName(name: string): string {
  const shown = name
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...shown].length <= longest ? shown : `…${[...shown].slice(1 - longest).join("")}`;
  return line(longest).safeParse(short).data ?? "";
}
