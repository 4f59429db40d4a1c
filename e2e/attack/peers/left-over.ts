import { randomUUID } from "node:crypto";
import { newToken } from "@/auth/one-time-token";
import { issuePasswordLink } from "@/db/accounts/password-link";
import { call, callAction } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { type Attempt, attempt } from "../section";

const password = "otra frase larga y rara 7";

/** What is left after the set-up: the link of the first admin and used or replaced links of passwords open nothing. */
export async function* leftOver({ server, entries, sessions, db }: Target): AsyncGenerator<Attempt> {
  const users = () => db.$client.prepare("SELECT count(*) FROM users").pluck().get() as number;
  const before = users();
  const url = `${server.url}/es/setup`;
  const send = (key: string, fields: Record<string, string>) =>
    callAction({ url, cookie: "" }, entries.find((each) => each.key === key)?.action ?? "", {
      requestId: randomUUID(),
      ...fields,
    });
  const left = new URL(process.env.VIGILIA_E2E_SETUP_PATH ?? "", server.url).searchParams.get("token") ?? "";
  for (const token of [left, "", "undefined", "null", "0", "' OR 1=1 --", "../setup", "a".repeat(43)]) {
    const page = await call({ url: `${url}?token=${encodeURIComponent(token)}`, cookie: "" });
    const first = {
      token,
      name: "Intrusa Ficticia",
      email: `${randomUUID()}@example.org`,
      password,
      repeated: password,
    };
    const answer = await send("setup.first_admin", first);
    yield attempt(
      `set-up with the token ${token.slice(0, 12)}`,
      /name="password"/.test(page.body) && "the page offers it",
      users() !== before && "an account was made",
      answer.to !== "" && "it signed in",
    );
  }
  const editor = Number(sessions.editor.user.slice("user:".length));
  const [old, used] = [newToken(), newToken()];
  await issuePasswordLink(db, { id: "cli" }, editor, old.tokenHash, new Date());
  await issuePasswordLink(db, { id: "cli" }, editor, used.tokenHash, new Date());
  const ways = [
    ["a replaced link", { token: old.token }, false],
    ["a link with another account's number", { token: used.token, user: "1", email: "otra@example.org" }, true],
    ["a link that was used", { token: used.token }, false],
    ["the stored hash of a link", { token: used.tokenHash }, false],
  ] as const;
  for (const [name, fields, opens] of ways) {
    const answer = await send("setup.password", { password, repeated: password, ...fields });
    yield attempt(name, (answer.to !== "") !== opens && `led to ${answer.to || "nothing"}`);
  }
  const late = newToken();
  await issuePasswordLink(db, { id: "cli" }, editor, late.tokenHash, new Date(Date.now() - 25 * 60 * 60_000));
  const answer = await send("setup.password", { password, repeated: password, token: late.token });
  yield attempt("a link of yesterday", answer.to !== "" && "it signed in");
}
