import { FileRefused } from "./table";

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252: by its mark, else by whether it is valid UTF-8. Throws
 * `FileRefused` where it holds bytes that no text has.
 */
export function decodeText(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes("\0") || text.includes("\ufffd")) throw new FileRefused("file_unknown");
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark, every other byte of Western text in UTF-16 is zero.
  const [even, odd] = zeros(bytes.subarray(0, 4000));
  if (odd > 0 && even === 0) return "utf-16le";
  if (even > 0 && odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function zeros(bytes: Buffer): [number, number] {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return [even, odd];
}
