import { randomInt, randomUUID } from "node:crypto";
import { newRecoveryCodes } from "@/auth/recovery-code";
import { call, callAction } from "@/e2e/desk/access/call";
import { startTarget, type Target } from "@/e2e/desk/access/target";
import { codeOf } from "@/e2e/desk/authenticator";
import { makeUser } from "@/e2e/desk/staff";
import { translator } from "@/messages/translator";
import { type Attempt, attempt } from "../section";

const t = translator("es");

/** How often something is guessed, of which ten may be tried. */
const guesses = 40;

/** Guessing passwords, codes and links. Throttles would keep the other attempts out, so the target is its own. */
export async function* bruteForce(): AsyncGenerator<Attempt> {
  const target = await startTarget();
  try {
    yield* passwords(target);
    yield* codes(target);
    yield* confirmations(target);
    yield* links(target);
  } finally {
    await target.stop();
  }
}

function sender({ server, entries }: Target, key: string, path: string, cookie = "") {
  const action = entries.find((each) => each.key === key)?.action ?? "";
  return (fields: Record<string, string>) =>
    callAction({ url: server.url + path, cookie }, action, { requestId: randomUUID(), ...fields });
}

async function* passwords(target: Target): AsyncGenerator<Attempt> {
  const { email, password } = await makeUser(target.server.databasePath, "Adivinada Ficticia", "editor");
  const send = sender(target, "session.start", "/es/login");
  const began = Date.now();
  for (const [who, address] of [
    ["a known address", email],
    ["an unknown address", "nadie@example.org"],
  ] as const) {
    let tried = 0;
    for (let guess = 0; guess < guesses; guess++) {
      const { body } = await send({
        email: guess % 2 ? address : ` ${address.toUpperCase()}`,
        password: `frase ${guess}`,
      });
      if (!body.includes(t("auth.sign_in.too_many"))) tried++;
    }
    yield attempt(`passwords of ${who}`, tried > 10 && `${tried} were tried`, tried === 0 && "none was tried");
  }
  const right = await send({ email, password });
  yield attempt("the right password after all attempts are used", right.to !== "" && "it signed in");
  yield attempt("the time of guessing passwords", Date.now() - began > 60_000 && `${Date.now() - began} ms`);
  const open = await call({ url: `${target.server.url}/es/desk`, cookie: target.sessions.editor.cookie });
  yield attempt("a colleague at work is not kept out", open.status !== 200 && `answered ${open.status}`);
}

async function* codes(target: Target): AsyncGenerator<Attempt> {
  const halfway = target.sessions.refused.find(({ name }) => name === "second_factor");
  const send = (key: string) => sender(target, key, "/es/login/second", halfway?.cookie);
  const byCode = send("session.totp");
  let tried = 0;
  for (let guess = 0; guess < guesses; guess++) {
    const { body, to } = await byCode({ oneTimeCode: String(randomInt(1e6)).padStart(6, "0") });
    if (!body.includes(t("auth.second.too_many"))) tried++;
    yield attempt("a guessed code", to.includes("/desk") && "it opened the session");
  }
  yield attempt("codes of an app", tried > 10 && `${tried} were tried`, tried === 0 && "none was tried");
  const [code = ""] = newRecoveryCodes(1).codes;
  for (const recoveryCode of [code, "", "0".repeat(16), "' OR 1=1", codeOf("A".repeat(32))]) {
    const { body, to } = await send("session.recovery_code")({ recoveryCode });
    const isRefused = body.includes(t("auth.second.too_many")) || body.includes(t("problem.required"));
    yield attempt(
      `the recovery code ${recoveryCode.slice(0, 4)} after the codes`,
      to !== "" && "it opened the session",
      !isRefused && "it was tried",
    );
  }
}

async function* confirmations(target: Target): AsyncGenerator<Attempt> {
  const { editor } = target.sessions;
  const { password } = await makeUser(target.server.databasePath, "Confirmada Ficticia", "editor");
  target.db.$client
    .prepare("UPDATE users SET password_hash = (SELECT password_hash FROM users ORDER BY id DESC LIMIT 1) WHERE id = ?")
    .run(editor.user.slice("user:".length));
  const send = sender(target, "account.confirm", "/es/confirm", editor.cookie);
  let tried = 0;
  for (let guess = 0; guess < guesses; guess++) {
    const { body } = await send({ current: `frase ${guess}` });
    if (body.includes(t("problem.password_wrong"))) tried++;
  }
  yield attempt("passwords of an open session", tried > 10 && `${tried} were tried`, tried === 0 && "none was tried");
  const right = await send({ current: password });
  yield attempt("the right one after that", right.to !== "" && "it was accepted");
}

async function* links({ server }: Target): AsyncGenerator<Attempt> {
  const began = Date.now();
  for (let guess = 0; guess < 100; guess++) {
    const token = Buffer.from(randomUUID()).toString("base64url").slice(0, 43);
    const path = guess % 2 ? "/es/setup" : "/es/lock";
    const { status, body } = await call({ url: `${server.url}${path}?token=${token}`, cookie: "" });
    yield attempt(
      `a guessed link of ${path}`,
      /name="password"/.test(body) && "it opened a form",
      status >= 500 && `answered ${status}`,
    );
  }
  yield attempt("the time of guessing links", Date.now() - began > 30_000 && `${Date.now() - began} ms`);
}
