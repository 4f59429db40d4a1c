import { hkdfSync } from "node:crypto";

/**
 * The key under which a browser keeps what somebody typed into a form: 32 bytes, always the same for one account, and
 * not to be had without the instance's secret. HKDF (RFC 5869), so that it says nothing about that secret.
 */
export function formKey(secret: string, user: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `what a form keeps of user ${user}`, 32));
}
