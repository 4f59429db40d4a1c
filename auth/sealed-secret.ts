import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";

/**
 * Encrypts the secret of an authenticator app for the database (AES-256-GCM), so that a copy of the database alone makes
 * no codes. The key comes from the instance's secret (HKDF, RFC 5869); the account is authenticated, so that the value
 * does not open another account.
 */
export function sealSecret(secret: string, user: number, bytes: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(secret), iv).setAAD(Buffer.from(`user ${user}`));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url")).join(".");
}

/** Decrypts; undefined if the value was altered, belongs to another account, or the instance's secret is a new one. */
export function unsealSecret(secret: string, user: number, sealed: string): Buffer | undefined {
  const [iv, text, tag] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!iv || !text || !tag) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret), iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(`user ${user}`)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    return undefined;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "secrets of authenticator apps at rest", 32));
}
