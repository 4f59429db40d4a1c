/** Bytes of a file that may be a list; a longer text would be refused anyway. */
const largest = 3_000_000;

/** The text of a file: UTF-8, or what old phones and offices write. Null where it is no text, or too large to be a list. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > largest) return null;
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "windows-1252");
  return text === null || text.includes("\0") ? null : text;
}

function decoded(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
