import { line } from "@/domain/records/text";

const longest = 160;

/** A file name as one readable line. If it is cut, the end with the extension stays. */
export function plainName(name: string): string {
  const shown = name
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...shown].length <= longest ? shown : `…${[...shown].slice(1 - longest).join("")}`;
  return line(longest).safeParse(short).data ?? "";
}
