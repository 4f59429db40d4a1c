import { expect, test } from "vitest";
import { accountWords } from "./account-words";
import { isGuessable } from "./is-guessable";

const words = accountWords({ name: "Ana Ficticia", email: "ana.ficticia@example.org" }, "https://vigilia.example");

test.each([
  "password1234",
  "contraseña123",
  "qwertyuiop123",
  "aaaaaaaaaaaa",
  "123456789012",
  "venezuela2026",
  "vigilia vigilia",
  "Ficticia2026!",
  "anaficticia12",
  "ana.ficticia@example.org1",
])(
  "a password that anybody would try is guessable: %s",
  async (password) => {
    expect(await isGuessable(password, words)).toBe(true);
  },
  30_000,
);

test.each([
  "caballo correcto batería grapa",
  "una frase larga y fácil",
  "7Jq!vTz0pLx4Rm",
  `${"fkdmwqzp ".repeat(22)}x`,
])(
  "a password of unrelated words or random signs is not: %s",
  async (password) => {
    expect(await isGuessable(password, words)).toBe(false);
  },
  30_000,
);

test("the words of an account are its name, its address and their parts, this software and the host", () => {
  expect(words).toEqual(
    expect.arrayContaining(["ana ficticia", "ana", "ficticia", "ana.ficticia@example.org", "example", "vigilia"]),
  );
});
