import type { Target } from "@/e2e/desk/access/target";
import { makeUser } from "@/e2e/desk/staff";
import { Visitor } from "@/e2e/front-door/visitor";
import { type Attempt, attempt } from "../section";

/** Where an attacker would like to lead a user after signing in. */
const wanted = [
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/es/desk",
  "/es/..//evil.example",
  "/es/desk/..//..//evil.example",
  "/es/desk/%2e%2e//evil.example",
  "/es/desk\\@evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/es/desk\r\nSet-Cookie: a=b",
  "/es/desk%0d%0aLocation:%20//evil.example",
  "@evil.example",
  "///evil.example/es/desk",
  "/api/desk/sign-out",
];

/** Addresses that redirect without a session. */
const addresses = [
  "/",
  "//evil.example",
  "//evil.example/%2e%2e",
  "/%5cevil.example",
  "/es//evil.example",
  "/es/..//evil.example",
  "/setup?token=%0d%0aLocation:%20//evil.example",
  "/setup?token=//evil.example",
  "/api/v1/counts?measure=&x=//evil.example",
  "/es/desk?next=//evil.example",
  "/es/login?next=//evil.example%0d%0aX-A:%20b",
  "/es/desk/people/1?a=%0d%0aX-A:%20b",
];

/** Open redirects and headers in addresses: every redirect stays on this site. Also the flags of the cookies. */
export async function* redirects({ server }: Target): AsyncGenerator<Attempt> {
  const { url, databasePath } = server;
  for (const path of addresses) {
    const answer = await fetch(url + path, { redirect: "manual" });
    yield attempt(`redirect of ${path}`, leaves(url, answer), answer.headers.has("x-a") && "a header was injected");
  }
  const { email, password } = await makeUser(databasePath, "Redirigida Ficticia", "editor");
  for (const next of wanted) {
    const visitor = new Visitor(url);
    const answer = await visitor.submit(`/es/login?next=${encodeURIComponent(next)}`, { email, password, next });
    const to = answer.headers.get("location") ?? "";
    yield attempt(
      `signing in with next ${JSON.stringify(next)}`,
      leaves(url, answer),
      !/^\/es\/(?:desk|admin|account)/.test(to) && `led to ${to}`,
    );
  }
  const visitor = new Visitor(url);
  const entered = await visitor.signIn({ email, password });
  for (const line of entered.headers.getSetCookie())
    yield attempt(
      `cookie ${line.split("=")[0]}`,
      !/httponly/i.test(line) && "scripts may read it",
      !/samesite=lax/i.test(line) && "other sites may send it",
      !/path=\/(?:;|$)/i.test(line) && "its path is wrong",
      /domain=/i.test(line) && "it has a domain",
    );
  const left = visitor.cookies;
  const out = await visitor.ask("/api/desk/sign-out?locale=es", { method: "POST" });
  yield attempt(
    "signing out clears the browser's cache",
    !/cache/.test(out.headers.get("clear-site-data") ?? "") && "it stays",
  );
  const again = await fetch(`${url}/es/desk`, { redirect: "manual", headers: { Cookie: left } });
  yield attempt("a stolen cookie after signing out", again.status === 200 && "it still opens the desk");
}

function leaves(url: string, { headers }: Response): string | undefined {
  const to = headers.get("location");
  if (to === null || (URL.canParse(to, url) && new URL(to, url).origin === url)) return undefined;
  return `leads to ${to}`;
}
