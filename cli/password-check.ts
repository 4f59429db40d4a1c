import { text } from "node:stream/consumers";
import { z } from "zod";
import { isGuessable } from "@/auth/is-guessable";

const request = z.object({ password: z.string(), words: z.array(z.string()) });

/** `password-check`: reads a password and words from standard input as JSON, and prints whether it is easy to guess. */
export async function passwordCheck(): Promise<void> {
  const { password, words } = request.parse(JSON.parse(await text(process.stdin)));
  console.log((await isGuessable(password, words)) ? "guessable" : "safe");
}
