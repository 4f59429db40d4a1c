import { cookies } from "next/headers";
import { readDeviceKey } from "@/db/accounts/device-key";
import { ledger } from "@/db/ledger/ledger";
import { cookieOptions } from "./cookies";
import { longestKnown, newDeviceCookie } from "./device-cookie";
import { authInstance } from "./instance";

/** Returns the device cookie of the request, or "" if there is none. */
export async function readDeviceCookie(): Promise<string> {
  return (await cookies()).get(cookieOptions(authInstance().secure).device.name)?.value ?? "";
}

/** Sets the cookie by which the sign-in limit recognises this browser as one of the account's. It opens no session. */
export async function rememberBrowser(user: number): Promise<void> {
  const { secret, secure } = authInstance();
  const { name, options } = cookieOptions(secure).device;
  const account = { id: user, deviceKey: await readDeviceKey(ledger(), user) };
  // Nothing can be saved now. The browser is remembered at the next sign-in.
  if (account.deviceKey === null) return;
  const value = newDeviceCookie(secret, account, new Date(), await readDeviceCookie());
  (await cookies()).set(name, value, { ...options, maxAge: longestKnown / 1000 });
}
