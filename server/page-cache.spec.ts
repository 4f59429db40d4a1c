import { expect, test } from "vitest";
import type { Encoding } from "./encodings";
import { type CachedPage, PageCache, unchanging } from "./page-cache";
import { WireAnswer } from "./wire-answer";

function page(bytes: number, encoding: Encoding = "br", isCompressible = true): CachedPage {
  const wire = new WireAnswer(200, {}, Buffer.alloc(bytes));
  return { status: 200, headers: {}, body: wire.body, wire, encoding, isCompressible };
}

const megabyte = 1024 * 1024;

test("the least recently used responses are evicted when the bytes exceed the limit", () => {
  const cache = new PageCache(1);
  for (let i = 0; i < 10; i++) cache.keep("v", `/${i}`, page(95_000));
  cache.find("v", "/0", "br");
  cache.keep("v", "/10", page(95_000));
  expect(cache.find("v", "/0", "br")).toBeDefined();
  expect(cache.find("v", "/1", "br")).toBeUndefined();
  for (let i = 0; i < 2000; i++) cache.keep("v", `/${i}`, page(i));
  expect(cache.bytes).toBeLessThanOrEqual(megabyte);
  expect(cache.bytes).toBeGreaterThan(megabyte * 0.9);
});

test("many tiny responses fill the cache too: an entry takes more than its body", () => {
  const cache = new PageCache(1);
  for (let i = 0; i < 10_000; i++) cache.keep("v", `/${i}`, page(1));
  expect(cache.find("v", "/9000", "br")).toBeUndefined();
  expect(cache.find("v", "/9999", "br")).toBeDefined();
});

test("a response may take at most an eighth of the cache", () => {
  const cache = new PageCache(8);
  cache.keep("v", "/largest", page(megabyte - 8192));
  cache.keep("v", "/larger", page(megabyte - 8191));
  expect(cache.find("v", "/largest", "br")).toBeDefined();
  expect(cache.find("v", "/larger", "br")).toBeUndefined();
});

test("a response is found only under its own view, address and encoding", () => {
  const cache = new PageCache(1);
  const entry = page(10);
  cache.keep("v", "/a", entry);
  expect(cache.find("v", "/a", "br")).toBe(entry);
  expect(cache.find("w", "/a", "br")).toBeUndefined();
  expect(cache.find("v", "/b", "br")).toBeUndefined();
  expect(cache.find("v", "/a", "gzip")).toBeUndefined();
  expect(cache.find("v", "/a", "identity")).toBeUndefined();
});

test("a picture, which is not compressed, is found for every encoding; an uncompressed page only for identity", () => {
  const cache = new PageCache(1);
  cache.keep("v", "/picture", page(10, "identity", false));
  cache.keep("v", "/page", page(10, "identity"));
  expect(cache.find("v", "/picture", "gzip")).toBeDefined();
  expect(cache.find("v", "/page", "identity")).toBeDefined();
  expect(cache.find("v", "/page", "gzip")).toBeUndefined();
});

test("a new head evicts every page of other views; build files stay", () => {
  const cache = new PageCache(1);
  for (const view of ["old", "new", unchanging]) cache.keep(view, "/a", page(10));
  cache.keepOnly((view) => view === "new");
  const left = ["old", "new", unchanging].filter((view) => cache.find(view, "/a", "br"));
  expect(left).toEqual(["new", unchanging]);
});

test("a page of an old view that is ready only after the head moved is not cached", () => {
  const cache = new PageCache(1);
  cache.keepOnly((view) => view === "new");
  for (const view of ["old", "new", unchanging]) cache.keep(view, "/a", page(10));
  expect(["old", "new", unchanging].filter((view) => cache.find(view, "/a", "br"))).toEqual(["new", unchanging]);
});
