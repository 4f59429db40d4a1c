import { cookies } from "next/headers";
import { endSession } from "@/db/accounts/end-sessions";
import { ledger } from "@/db/ledger/ledger";
import { cookieOptions } from "./cookies";
import { currentStagedUser } from "./current-user";
import { authInstance } from "./instance";

/** Ends the session, whatever its stage is: deletes its row, so that a copy of the cookie opens nothing. The device cookie stays. */
export async function signOut(): Promise<void> {
  const user = await currentStagedUser();
  if (user) await endSession(ledger(), user, new Date());
  const { name, options } = cookieOptions(authInstance().secure).sessionToken;
  // Only a cookie that follows the `__Host-` rules can remove a `__Host-` cookie.
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
