import { expect, test } from "vitest";
import { chooseEncoding, decode, encode, encodings, isCompressible } from "./encodings";

const accepted: [string | undefined, string][] = [
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br", "br"],
  ["gzip;q=1, br;q=0.1", "br"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=0, br;q=0", "identity"],
  ["*", "br"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["GZIP", "gzip"],
  ["identity", "identity"],
  ["deflate, zstd", "identity"],
  ["*;q=0", "identity"],
  ["identity;q=0", "identity"],
  ["nonsense;;q=x,,", "identity"],
  ["", "identity"],
  [undefined, "identity"],
];

test("the smallest encoding that a client accepts is chosen; a client that accepts none gets the plain bytes", () => {
  for (const [header, encoding] of accepted) expect([header, chooseEncoding(header)]).toEqual([header, encoding]);
});

test("the choice stays the same when a header is repeated, and after many different headers", () => {
  for (let i = 0; i < 300; i++) chooseEncoding(`gzip;q=0.${i + 1}`);
  for (const [header, encoding] of accepted) expect([header, chooseEncoding(header)]).toEqual([header, encoding]);
});

test("encoded bytes decode to the same bytes, and are fewer", async () => {
  const body = Buffer.from("Salió de la cárcel. ".repeat(1000));
  for (const encoding of encodings) {
    const encoded = await encode(body, encoding);
    expect((await decode(encoded, encoding)).equals(body)).toBe(true);
    expect(encoded.length < body.length).toBe(encoding !== "identity");
  }
});

test("text is compressed; pictures and fonts are not", () => {
  const text = ["text/html; charset=utf-8", "text/csv", "image/svg+xml", "application/json", "application/rss+xml"];
  const more = ["application/atom+xml; charset=utf-8", "application/javascript", "application/xml"];
  for (const type of [...text, ...more]) expect([type, isCompressible(type)]).toEqual([type, true]);
  for (const type of ["image/png", "font/woff2", "application/zip", "undefined"])
    expect([type, isCompressible(type)]).toEqual([type, false]);
});
