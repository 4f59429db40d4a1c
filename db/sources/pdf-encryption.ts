/** What a document says about its encryption with a password (ISO 32000-2, 7.6). Strings are bytes. */
export type Encryption = {
  version: number;
  revision: number;
  /** Length of the key in bytes, up to revision 4. */
  keyLength: number;
  permissions: number;
  encryptsMetadata: boolean;
  owner: Buffer;
  user: Buffer;
  /** The first part of the document's own id; empty if it has none. */
  id: Buffer;
};

/**
 * Reads how a document is encrypted. `text` has one character per byte. `certificate`: another way than a password.
 * Null if it is not encrypted, or if its encryption is not written as expected.
 */
export function readEncryption(text: string): Encryption | "certificate" | null {
  const dictionary = findDictionary(text);
  if (dictionary === null) return null;
  const filter = /\/Filter\s*\/([\w.#-]+)/.exec(dictionary)?.[1];
  if (filter === undefined) return null;
  if (filter !== "Standard") return "certificate";
  const version = numberOf(dictionary, "V") ?? 0;
  const revision = numberOf(dictionary, "R");
  const permissions = numberOf(dictionary, "P");
  const owner = stringAfter(dictionary, /\/O\s*(?=[(<])/);
  const user = stringAfter(dictionary, /\/U\s*(?=[(<])/);
  if (revision === null || permissions === null || !owner || !user) return null;
  const bits = version >= 4 ? 128 : version === 1 ? 40 : (numberOf(dictionary, "Length") ?? 40);
  return {
    ...{ version, revision, permissions, owner, user, keyLength: bits / 8 },
    encryptsMetadata: !/\/EncryptMetadata\s+false/.test(dictionary),
    id: idOf(text) ?? Buffer.alloc(0),
  };
}

/** Returns the text of the last dictionary of encryption, in its trailer or as an object of its own. */
function findDictionary(text: string): string | null {
  const found = lastMatch(text, "/Encrypt", /^\/Encrypt\s*(?:(<<)|(\d{1,10})\s+(\d{1,5})\s+R)/);
  if (!found) return null;
  const [, direct, number, generation] = found.match;
  if (direct) return text.slice(found.start, found.start + 4096);
  const object = lastMatch(text, `${number} ${generation} obj`, /^/);
  return object && text.slice(object.start, object.start + 4096);
}

/** How many positions of a word are looked at, from the last one. */
const mostPositions = 100;

/** Finds the last position of a word at which the pattern matches. */
function lastMatch(text: string, word: string, pattern: RegExp): { start: number; match: RegExpExecArray } | null {
  let start = text.lastIndexOf(word);
  for (let looked = 0; start >= 0 && looked < mostPositions; looked += 1) {
    const match = pattern.exec(text.slice(start, start + 200));
    if (match) return { start, match };
    start = start === 0 ? -1 : text.lastIndexOf(word, start - 1);
  }
  return null;
}

/** Reads the first string of the document's own id. */
function idOf(text: string): Buffer | null {
  const pattern = /^\/ID\s*\[\s*(?=[(<])/;
  const found = lastMatch(text, "/ID", pattern);
  return found && stringAfter(text.slice(found.start, found.start + 1200), pattern);
}

function numberOf(dictionary: string, key: string): number | null {
  const [, digits] = new RegExp(`/${key}\\s+([-+]?\\d{1,10})`).exec(dictionary) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Reads the string behind a match, which ends before it: "(literal)" with escapes, or "<hexadecimal>". */
function stringAfter(text: string, pattern: RegExp): Buffer | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const string = text.slice(match.index + match[0].length).slice(0, 1024);
  if (string.startsWith("(")) return literal(string.slice(1));
  const digits = string.slice(1, string.indexOf(">")).replace(/\s/g, "");
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex");
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads a literal up to its closing bracket; brackets inside are in pairs or escaped. */
function literal(text: string): Buffer {
  let [bytes, depth] = ["", 1];
  for (const [token, octal, escaped] of text.matchAll(/\\([0-7]{1,3})|\\(\r\n|[\s\S])|\r\n|[\s\S]/g)) {
    if (octal !== undefined) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255);
    else if (escaped !== undefined) bytes += /[\r\n]/.test(escaped) ? "" : (escapes[escaped] ?? escaped);
    else {
      depth += token === "(" ? 1 : token === ")" ? -1 : 0;
      if (depth === 0) break;
      bytes += token.startsWith("\r") ? "\n" : token;
    }
  }
  return Buffer.from(bytes, "latin1");
}
