import { hkdfSync } from "node:crypto";

/**
 * Returns the key with which a browser encrypts the drafts of forms: 32 bytes, always the same for one account, and
 * underivable without the instance's secret. HKDF (RFC 5869), so that it reveals nothing about that secret.
 */
export function formKey(secret: string, user: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `what a form keeps of user ${user}`, 32));
}
