import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { ReadableStream as WebStream } from "node:stream/web";
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from "age-encryption";
import { type KeyPair, keyTag } from "./age-key";
import { BackupRefused } from "./backup-fault";

/** The type of our line in the header of a file. Other programs ignore it, as the format of age demands. */
const note = "vigilia";
/** Headers have about 250 bytes. */
const longestHeader = 4096;
const firstLine = "age-encryption.org/v1\n";
const [chunk, tag, nonce] = [64 * 1024, 16, 16];

/** An encrypted stream, and the key of this one file, with which its process can read it again. */
export type Encrypted = { stream: Readable; fileKey: Uint8Array };

/**
 * Encrypts a stream of `size` bytes to a public key. The header also holds the short name of that key and the size, so that
 * a wrong key, an altered file and a truncated file can be told apart.
 */
export async function encrypted(plain: AsyncIterable<Uint8Array>, size: number, recipient: string): Promise<Encrypted> {
  let fileKey: Uint8Array | undefined;
  const noting: Recipient = {
    wrapFileKey(key) {
      fileKey = key.slice();
      return [new Stanza([note, keyTag(recipient), String(size)], new Uint8Array())];
    },
  };
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient(noting);
  const stream = await encrypter.encrypt(toWeb(plain));
  if (!fileKey) throw new Error("the file has no key");
  return { stream: fromWeb(stream), fileKey };
}

/** True if the file is encrypted, also if its first bytes are altered or its end is missing. Throws `unreadable`. */
export async function isEncrypted(path: string): Promise<boolean> {
  const head = await headOf(path);
  return head.includes("-> X25519 ") || (head.length > 0 && firstLine.startsWith(head.slice(0, firstLine.length)));
}

/**
 * Returns the content of an encrypted file as a stream, which ends only if the file is complete and unaltered. `observe` gets
 * the bytes of the file. Throws `BackupRefused`, or ends the stream with it: `wrong_key`, `altered`, `truncated`,
 * `unreadable`; `damaged` if the file was encrypted by another program.
 */
export async function decrypted(
  path: string,
  key: KeyPair | Pick<Encrypted, "fileKey">,
  observe: (bytes: Buffer) => void = () => undefined,
): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity("fileKey" in key ? holding(key.fileKey) : key.identity);
  const file = createReadStream(path, { highWaterMark: 4 * chunk });
  async function* observed() {
    for await (const bytes of file) {
      observe(bytes);
      yield bytes;
    }
  }
  try {
    const content = await decrypter.decrypt(toWeb(observed()));
    return fromWeb(content, (cause) => refusalOf(path, key, cause, "content"));
  } catch (cause) {
    file.destroy();
    throw await refusalOf(path, key, cause, "header");
  }
}

function toWeb(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return WebStream.from(bytes) as ReadableStream<Uint8Array>;
}

function holding(fileKey: Uint8Array): Identity {
  return { unwrapFileKey: () => fileKey };
}

/** Returns a web stream as one of Node. `refusal` gives the error with which it ends for a cause. */
function fromWeb(web: ReadableStream<Uint8Array>, refusal?: (cause: unknown) => Promise<Error>): Readable {
  async function* chunks() {
    try {
      for await (const each of web as WebStream<Uint8Array>)
        yield Buffer.from(each.buffer, each.byteOffset, each.length);
    } catch (cause) {
      throw refusal ? await refusal(cause) : cause;
    }
  }
  return Readable.from(chunks(), { objectMode: false, highWaterMark: 4 * chunk });
}

/** `failed`: the part that could not be read. A header that is not authentic may name a wrong size. */
async function refusalOf(
  path: string,
  key: KeyPair | object,
  cause: unknown,
  failed: "header" | "content",
): Promise<BackupRefused> {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/^E[A-Z]+$/.test(code)) return new BackupRefused("unreadable", `${path}: ${code}`, { cause });
  const head = await headOf(path);
  const { size } = await stat(path);
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(head);
  if (!end) return new BackupRefused(size < longestHeader ? "truncated" : "altered", path, { cause });
  const header = head.slice(0, end.index + end[0].length);
  const [, named, plain] = new RegExp(`\n-> ${note} ([0-9a-f]{8}) (\\d{1,15})\n`).exec(header) ?? [];
  // The library has no code for this; the specs pin its words.
  const isOther = cause instanceof Error && cause.message.startsWith("no identity matched");
  const own = "recipient" in key ? keyTag(String(key.recipient)) : undefined;
  if (isOther && named !== own) return new BackupRefused("wrong_key", `${named ?? path} ≠ ${own}`, { cause });
  if (failed === "content" && plain === undefined) return new BackupRefused("damaged", path, { cause });
  const whole = header.length + nonce + (failed === "header" ? 0 : encryptedSize(Number(plain)));
  return new BackupRefused(size < whole ? "truncated" : "altered", `${path}: ${size} / ${whole}`, { cause });
}

/** Returns the size of `plain` bytes in chunks, each with its tag. */
function encryptedSize(plain: number): number {
  return plain + tag * Math.max(1, Math.ceil(plain / chunk));
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
      return buffer.toString("latin1", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    throw new BackupRefused("unreadable", `${path}: ${code}`, { cause });
  }
}
