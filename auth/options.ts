import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { longestSession } from "@/db/accounts/lifetime";
import { openSession } from "@/db/accounts/open-session";
import { ledger } from "@/db/ledger/ledger";
import type { SessionStage } from "@/domain/values/session-stages";
import { log } from "@/ops/log/log";
import type { Entered } from "./authorize";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";

/**
 * Returns next-auth's options for one sign-in, which `decide` accepts or refuses. The cookie contains only the token of
 * a row in `sessions`; the row holds everything about the session.
 */
export function authOptions(decide: () => Promise<Entered>): AuthOptions {
  // Until `decide` says otherwise, a session opens nothing.
  let stage: SessionStage = "second_factor";
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
          stage = result.stage;
          return { id: String(result.user) };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return token;
        return { session: await openSession(ledger(), Number(user.id), new Date(), stage) };
      },
    },
    logger: { error: report, warn() {}, debug() {} },
  };
}

function report(code: string, detail: unknown) {
  log.error("next-auth failed", detail, { code });
}
