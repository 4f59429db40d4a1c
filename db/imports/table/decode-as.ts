import type { Encoding } from "@/domain/imports/reading";
import { decodeOneByte } from "./one-byte";

/** Decodes bytes. A byte that the encoding does not have becomes U+FFFD. */
export function decodeAs(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "cp850" || encoding === "windows-1252") return decodeOneByte(bytes, encoding);
  return encoding === "utf-8-twice" ? decodeTwice(bytes) : new TextDecoder(encoding).decode(bytes);
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const byteOf = new Map([...decodeOneByte(everyByte, "windows-1252")].map((sign, byte) => [sign, byte]));

/** Decodes UTF-8 that a program read as Windows-1252 and saved as UTF-8 again: "Ã©" is "é". */
function decodeTwice(bytes: Buffer): string {
  const signs = [...new TextDecoder().decode(bytes)];
  // Programs keep the five bytes without a character as control characters.
  const once = signs.map((sign) => byteOf.get(sign) ?? (sign < "\xa0" ? sign.charCodeAt(0) : 0xff));
  return new TextDecoder().decode(Buffer.from(once));
}
