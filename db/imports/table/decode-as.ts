import { isUtf8 } from "node:buffer";
import type { Encoding } from "@/domain/imports/reading";
import { decodeOneByte } from "./one-byte";

/** Decodes bytes. A byte that the encoding does not have becomes U+FFFD. */
export function decodeAs(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "cp850" || encoding === "windows-1252") return decodeOneByte(bytes, encoding);
  if (encoding === "utf-8-mixed") return decodeMixed(bytes);
  return encoding === "utf-8-twice" ? decodeTwice(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** A letter of UTF-8 in bytes, or a byte that may belong to none. */
const letter = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/** Decodes UTF-8; a byte that is not part of a letter is one of Windows-1252. */
function decodeMixed(bytes: Buffer): string {
  return bytes.toString("latin1").replace(letter, (found) => {
    const own = Buffer.from(found, "latin1");
    return isUtf8(own) ? own.toString("utf8") : decodeOneByte(own, "windows-1252");
  });
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
