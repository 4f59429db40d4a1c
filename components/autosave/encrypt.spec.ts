import { expect, test } from "vitest";
import { decrypt, encrypt } from "./encrypt";

const saved = { at: 1, values: { surnames: "Inventado Ñáñez", note: "línea\notra" } };
const newKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

test("the same key decrypts a saved form, and the encrypted text shows none of its words", async () => {
  const key = await newKey();
  const encrypted = await encrypt(key, saved);
  expect(atob(encrypted)).not.toContain("Inventado");
  expect(await decrypt(key, encrypted)).toEqual(saved);
});

test("encrypting the same text twice gives different results", async () => {
  const key = await newKey();
  expect(await encrypt(key, saved)).not.toBe(await encrypt(key, saved));
});

test.each([
  ["cut short", (text: string) => text.slice(0, 12)],
  ["changed", (text: string) => `${text.slice(0, -8)}AAAAAAAA`],
  ["not base64", () => "%%%"],
])("text that is %s decrypts to undefined", async (_how, spoil) => {
  const key = await newKey();
  expect(await decrypt(key, spoil(await encrypt(key, saved)))).toBeUndefined();
});

test("another key decrypts nothing", async () => {
  expect(await decrypt(await newKey(), await encrypt(await newKey(), saved))).toBeUndefined();
});
