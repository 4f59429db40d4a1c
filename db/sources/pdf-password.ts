import { readEncryption } from "./pdf-encryption";
import { opensWithout } from "./pdf-key";

/**
 * True if a document opens only with a password or certificate. Many documents are encrypted and open without one,
 * because they only forbid printing or copying. False if the encryption cannot be read: nothing proves that the
 * document stays closed.
 */
export function needsPassword(bytes: Buffer): boolean {
  if (!bytes.includes("/Encrypt")) return false;
  const encryption = readEncryption(bytes.toString("latin1"));
  if (encryption === null) return false;
  return encryption === "certificate" || !opensWithout(encryption);
}
