import NextAuth from "next-auth";
import type { Entered } from "./authorize";
import { authOptions } from "./options";

/** What next-auth's handler reads from a request and does to a response, in the form that it expects of API routes. */
type AuthRequest = {
  method: "GET" | "POST";
  query: { nextauth: string[] };
  cookies: Record<string, string>;
  headers: Record<string, string>;
  body?: Record<string, string>;
};

type Answer = { body: unknown; cookies: string[] };

/**
 * Calls next-auth's handler in this process, as its route would; no URL leads to it. `decide` accepts or refuses the
 * sign-in. Returns cookies as Set-Cookie lines.
 */
export async function callNextAuth(
  request: Omit<AuthRequest, "headers">,
  decide: () => Promise<Entered>,
): Promise<Answer> {
  const headers = new Map<string, string | string[]>();
  let body: unknown;
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => headers.set(name, value),
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => {},
  };
  const handle: (request: AuthRequest, response: unknown) => Promise<void> = NextAuth(authOptions(decide));
  await handle({ ...request, headers: {} }, response);
  return { body, cookies: [headers.get("Set-Cookie") ?? []].flat() };
}
