import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { ledger } from "@/db/ledger";
import { endSession } from "@/db/sessions/end-sessions";
import { findSessionUser } from "@/db/sessions/find-session-user";
import { longestSession } from "@/db/sessions/lifetime";
import { openSession } from "@/db/sessions/open-session";
import { authorize } from "./authorize";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";

/** One way in. The cookie holds the id of a row in `sessions` and nothing else; the row says all the rest. */
export function authOptions(): AuthOptions {
  const { url, secret, secure, limit } = authInstance();
  // next-auth takes its own address from here alone; a Host header must not be able to change it.
  process.env.NEXTAUTH_URL = url;
  return {
    secret,
    useSecureCookies: secure,
    cookies: cookieOptions(secure),
    session: { strategy: "jwt", maxAge: longestSession / 1000 },
    pages: { signIn: "/es/login", error: "/es/login", signOut: "/es/login" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const result = await authorize(ledger(), limit, credentials ?? {});
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
      session({ session, token }) {
        const user = findSessionUser(ledger(), String(token.session), new Date());
        if (!user) throw new Error("the session has ended");
        return { expires: session.expires, user: { name: user.name } };
      },
    },
    events: {
      signOut: async ({ token }) => endSession(ledger(), String(token.session)),
    },
    logger: { error: report, warn() {}, debug() {} },
  };
}

/** A wrong password and an ended session are everyday matters; anything else is a fault and is logged, without data. */
function report(code: string, detail: unknown) {
  if (code === "JWT_SESSION_ERROR") return;
  console.error("next-auth:", code, detail instanceof Error ? detail.message : "");
}
