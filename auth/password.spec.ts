import { expect, test } from "vitest";
import { longestPassword } from "@/domain/inputs/account";
import { hashPassword, isPassword } from "./password";

const long = "ab ".repeat(longestPassword).slice(0, longestPassword);

test.each([
  ["a capital letter", "una Frase larga", "una frase larga"],
  ["a space at the end", "una frase larga ", "una frase larga"],
  ["the last of two hundred characters", long, `${long.slice(0, -1)}x`],
  ["one character more", long, `${long}x`],
])("a password differs from another by %s", async (_, password, other) => {
  const hash = await hashPassword(password);
  expect([await isPassword(password, hash), await isPassword(other, hash)]).toEqual([true, false]);
});
