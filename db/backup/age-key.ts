import { createHash } from "node:crypto";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { BackupRefused } from "./backup-fault";

/** A private key, `AGE-SECRET-KEY-1…`, and its public key, `age1…`. */
export type KeyPair = { identity: string; recipient: string };

/** Returns a new pair of keys, after a text that was encrypted to it has been decrypted again. */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
  encrypter.addRecipient(recipient);
  decrypter.addIdentity(identity);
  if ((await decrypter.decrypt(await encrypter.encrypt(recipient), "text")) !== recipient) {
    throw new Error("a new key does not open what was encrypted to it");
  }
  return { identity, recipient };
}

/**
 * Returns the private key of a key file, which may have lines that begin with `#`, as `age-keygen` writes them. Throws
 * `BackupRefused` (`bad_key`), without the text.
 */
export async function parseKeyFile(text: string, name: string): Promise<KeyPair> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [identity = "", ...more] = lines.filter((line) => line !== "" && !line.startsWith("#"));
  try {
    if (more.length > 0) throw new Error("more than one line");
    const upper = identity.toUpperCase();
    return { identity: upper, recipient: await identityToRecipient(upper) };
  } catch {
    // The cause could quote the key.
    throw new BackupRefused("bad_key", name);
  }
}

/** True if the text is a public key to which backups can be encrypted. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[02-9ac-hj-np-z]{58}$/.test(text);
  } catch {
    return false;
  }
}

/** Returns the short name of a public key, in file names and in the headers of backups: 8 hexadecimal digits. */
export function keyTag(recipient: string): string {
  return createHash("sha256").update(recipient).digest("hex").slice(0, 8);
}
