/** Maximum file size in bytes. The server would refuse a longer list anyway. */
const largest = 3_000_000;

/**
 * Returns the text of a file, in UTF-8 or the encodings of old phones and offices. Null if it is not text or is too
 * large.
 */
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
