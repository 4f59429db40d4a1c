import { expect, test } from "vitest";
import { createUserInput, longestPassword, newPassword, shortestPassword } from "./account";
import { renameFactorInput } from "./second-factor";

test("a password has 12 to 200 characters", () => {
  expect([shortestPassword, longestPassword]).toEqual([12, 200]);
  for (const length of [12, 64, 200]) expect(newPassword.safeParse("x".repeat(length)).success).toBe(true);
  for (const length of [0, 11, 201]) expect(newPassword.safeParse("x".repeat(length)).success).toBe(false);
});

test.each([
  "solo letras minúsculas",
  "SOLO MAYÚSCULAS",
  "402918375610",
  "            ",
  "пароль без латиницы",
  "🙂🙃".repeat(6),
])("no kind of character is required or forbidden: %s", (password) => {
  expect(newPassword.parse(password)).toBe(password);
});

test("the names of an account and of a second factor are one line", () => {
  const account = { requestId: "6c2f6a1e-8d0c-4b6e-9a53-0d5c1f0b7e11", email: "ana@example.org", role: "editor" };
  for (const typed of ["Ana\nFicticia", "Ana\r\n Ficticia", "Ana\tFicticia", "  Ana   Ficticia "]) {
    expect(createUserInput.parse({ ...account, name: typed }).name).toBe("Ana Ficticia");
    expect(renameFactorInput.parse({ factor: "1", factorName: typed }).factorName).toBe("Ana Ficticia");
  }
});
