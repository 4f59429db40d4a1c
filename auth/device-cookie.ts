import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a browser stays known after a sign-in, in ms: browsers keep no cookie for more than 400 days. */
export const longestKnown = 400 * 24 * 60 * 60_000;

/** Maximum accounts that know one browser; a shared computer rarely has more users. */
const most = 4;

/** The account that an entry is bound to. A new `deviceKey` invalidates all its entries. */
export type DeviceAccount = { id: number; deviceKey: string | null };

/**
 * Entry of one account in a device cookie: a random id, the time of issue, and a signature over both and the account.
 */
type Entry = { id: string; issued: string; signature: string };

/**
 * Returns the device cookie of a browser that has just signed in. It keeps the entries of other accounts in `earlier`,
 * and the id of this account's entry. It contains no name, address or account number.
 */
export function newDeviceCookie(secret: string, account: DeviceAccount, now: Date, earlier = ""): string {
  const own = findEntry(secret, account, earlier, now);
  const id = own?.id ?? randomBytes(16).toString("base64url");
  const issued = Math.floor(now.getTime() / 1000).toString(36);
  const others = entriesIn(earlier).filter((entry) => entry.id !== own?.id);
  const entries = [{ id, issued, signature: sign(secret, account, id, issued) }, ...others].slice(0, most);
  return entries.map((entry) => `${entry.id}.${entry.issued}.${entry.signature}`).join("~");
}

/**
 * Returns the id of a browser that signed in to this account before, or undefined. Without an account it does the same
 * work, so that the duration does not reveal whether the account exists.
 */
export function findDevice(
  secret: string,
  account: DeviceAccount | undefined,
  cookie: string,
  now: Date,
): string | undefined {
  const found = findEntry(secret, account ?? { id: 0, deviceKey: null }, cookie, now);
  return account?.deviceKey ? found?.id : undefined;
}

function findEntry(secret: string, account: DeviceAccount, cookie: string, now: Date): Entry | undefined {
  return entriesIn(cookie).find(({ id, issued, signature }) => {
    const age = now.getTime() - Number.parseInt(issued, 36) * 1000;
    return isSame(signature, sign(secret, account, id, issued)) && age < longestKnown;
  });
}

function entriesIn(cookie: string): Entry[] {
  return cookie
    .split("~", most)
    .map((entry) => /^([\w-]{22})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(entry))
    .flatMap((parts) => (parts ? [{ id: parts[1] ?? "", issued: parts[2] ?? "", signature: parts[3] ?? "" }] : []));
}

function sign(secret: string, { id: user, deviceKey }: DeviceAccount, id: string, issued: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "signature of a device cookie", 32));
  return createHmac("sha256", key).update([id, issued, user, deviceKey].join(".")).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
