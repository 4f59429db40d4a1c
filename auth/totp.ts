import { hkdfSync } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { unsealSecret } from "./sealed-secret";

/** RFC 6238 with the values that every app knows: SHA-1, six digits, steps of 30 seconds. */
const settings = { algorithm: "SHA1", digits: 6, period: 30 };

/** Steps before and after the current one that are accepted, because the clocks of phones differ. */
const window = 1;

/**
 * Returns the secret that an authenticator app gets: 20 bytes. It stays the same while the session shows the page, also
 * when the page is loaded again after a wrong code, and nothing is stored before a code was right. `after` is the newest
 * factor of the account, so that each app has a secret of its own.
 */
export function candidateSecret(secret: string, session: string, after: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `authenticator app of session ${session} after ${after}`, 20));
}

/** Returns the secret as text, and the `otpauth:` address for the app. */
export function forTheApp(bytes: Uint8Array, issuer: string, email: string): { text: string; address: string } {
  const secret = secretOf(bytes);
  return { text: secret.base32, address: new TOTP({ ...settings, secret, issuer, label: email }).toString() };
}

/** Returns the time step of a code; undefined if it is not a code of this secret within the window. */
export function stepOfCode(bytes: Uint8Array, token: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = TOTP.validate({ ...settings, secret: secretOf(bytes), token, timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period: settings.period, timestamp }) + delta;
}

/** Returns the function that finds a code's time step for a stored secret of an account. */
export function stepOfSealed(secret: string, user: number, token: string, now: Date) {
  return (sealed: string): number | undefined => {
    const bytes = unsealSecret(secret, user, sealed);
    return bytes && stepOfCode(bytes, token, now);
  };
}

function secretOf(bytes: Uint8Array): Secret {
  // A copy, because the buffer of a small `Buffer` is shared.
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
