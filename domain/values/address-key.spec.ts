import { expect, test } from "vitest";
import { addressKey } from "./address-key";

const page = "https://periodico.example/politica/nota-7";

test.each([
  "http://periodico.example/politica/nota-7",
  "https://PERIODICO.example/politica/nota-7/",
  "https://www.periodico.example/politica/nota-7",
  "https://periodico.example:443/politica/nota-7#comentarios",
  `  ${page}?utm_source=wa&utm_medium=social&fbclid=abc `,
  `${page}/?UTM_Campaign=x`,
])("%s is the same page", (variant) => expect(addressKey(variant)).toBe(addressKey(page)));

test.each([
  "https://periodico.example/politica/nota-8",
  "https://periodico.example/politica/Nota-7",
  "https://otro.periodico.example/politica/nota-7",
  `${page}?pagina=2`,
  `${page}?s=20`,
  `${page}#/otra`,
  "https://periodico.example:8443/politica/nota-7",
])("%s is another page", (other) => expect(addressKey(other)).not.toBe(addressKey(page)));

test("a tracking parameter of one site is an ordinary parameter elsewhere", () => {
  expect(addressKey("https://x.com/inventada/status/1?s=20&t=abc")).toBe(
    addressKey("https://x.com/inventada/status/1"),
  );
  expect(addressKey("https://youtu.be/abc?si=xyz&t=90")).toBe(addressKey("https://youtu.be/abc?t=90"));
});

test("a text that is not an address is its own key", () =>
  expect(addressKey(" no es una dirección ")).toBe("no es una dirección"));
