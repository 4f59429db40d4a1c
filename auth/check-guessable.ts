import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { cliArguments } from "@/ops/programs";
import { accountWords, type PasswordOwner } from "./account-words";
import { authInstance } from "./instance";

/** Longest time of a check, in ms. The worst input takes about five seconds. */
const patience = 30_000;

/**
 * True if a new password is easy to guess. The check takes seconds of one core, so it runs in its own process, which gets
 * the password on its standard input. Call it only for users who may set a password. Throws if the process fails.
 */
export async function checkGuessable(password: string, owner: PasswordOwner): Promise<boolean> {
  const program = cliArguments(process.env.NODE_ENV === "production");
  const child = spawn(process.execPath, [...program, "password-check"], {
    stdio: ["pipe", "pipe", "inherit"],
    timeout: patience,
  });
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify({ password, words: accountWords(owner, authInstance().url) }));
  const [answer, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error(`the check of a password ended with ${code}`);
  return answer.trim() === "guessable";
}
