import { expect, test } from "vitest";
import { open, seal } from "./encrypt";

const kept = { at: 1, values: { surnames: "Inventado Ñáñez", note: "línea\notra" } };
const newKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

test("what was sealed is opened again under the same key, and shows no word meanwhile", async () => {
  const key = await newKey();
  const sealed = await seal(key, kept);
  expect(atob(sealed)).not.toContain("Inventado");
  expect(await open(key, sealed)).toEqual(kept);
});

test("sealed twice, the same text looks different", async () => {
  const key = await newKey();
  expect(await seal(key, kept)).not.toBe(await seal(key, kept));
});

test.each([
  ["cut short", (text: string) => text.slice(0, 12)],
  ["changed", (text: string) => `${text.slice(0, -8)}AAAAAAAA`],
  ["not base64", () => "%%%"],
])("what is %s is as good as nothing", async (_how, spoil) => {
  const key = await newKey();
  expect(await open(key, spoil(await seal(key, kept)))).toBeUndefined();
});

test("another key opens nothing", async () => {
  expect(await open(await newKey(), await seal(await newKey(), kept))).toBeUndefined();
});
