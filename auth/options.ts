import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { longestSession } from "@/db/accounts/lifetime";
import { openSession } from "@/db/accounts/open-session";
import { ledger } from "@/db/ledger/ledger";
import type { Authorized } from "./authorize";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";

/**
 * Returns next-auth's options for one sign-in, which `decide` accepts or refuses. The cookie contains only the token of
 * a row in `sessions`; the row holds everything about the session.
 */
export function authOptions(decide: () => Promise<Authorized>): AuthOptions {
  const { url, secret, secure } = authInstance();
  // next-auth takes its own address only from here; a Host header must not change it.
  process.env.NEXTAUTH_URL = url;
  return {
    secret,
    useSecureCookies: secure,
    cookies: cookieOptions(secure),
    session: { strategy: "jwt", maxAge: longestSession / 1000 },
    pages: { signIn: "/es/login", error: "/es/login", signOut: "/es/login" },
    providers: [
      CredentialsProvider({
        credentials: {},
        async authorize() {
          const result = await decide();
          if (!result.ok) throw new Error(result.why);
          return { id: String(result.user) };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return token;
        return { session: await openSession(ledger(), Number(user.id), new Date()) };
      },
    },
    logger: { error: report, warn() {}, debug() {} },
  };
}

/** Logs faults, without data. */
function report(code: string, detail: unknown) {
  console.error("next-auth:", code, detail instanceof Error ? detail.message : "");
}
