import { expect, test } from "vitest";
import { CachedPages, type Source } from "./cached-pages";
import { decode, type Encoding } from "./encodings";
import { PageCache } from "./page-cache";

const text = "<p>Salió de la cárcel.</p>".repeat(500);

/** A page or picture that counts how often it was rendered. */
function rendering(traits: Partial<Source> = {}) {
  const counted = { renders: 0 };
  const render = async (): Promise<Source> => {
    counted.renders += 1;
    const headers = { "content-type": "text/html", ETag: "e" };
    return { status: 200, headers, body: Buffer.from(text), isCacheable: true, ...traits };
  };
  return { counted, render };
}

const open = (isKeeping = true) => new CachedPages(new PageCache(8), isKeeping);

test("for a thousand simultaneous requests a page is rendered once and compressed once per encoding", async () => {
  const pages = open();
  const { counted, render } = rendering();
  const wanted: Encoding[] = Array.from(
    { length: 1000 },
    (_, i) => (["br", "gzip", "identity"] as const)[i % 3] ?? "br",
  );
  const got = await Promise.all(wanted.map((encoding) => pages.get("v", "/es", encoding, render)));
  expect(counted.renders).toBe(1);
  expect(new Set(got.map((page) => page?.body)).size).toBe(3);
  for (const [index, page] of got.entries()) expect(page?.encoding).toBe(wanted[index]);
});

test("a missing encoding is made from another encoding, without a render", async () => {
  const pages = open();
  const { counted, render } = rendering();
  for (const encoding of ["br", "gzip", "identity", "br"] as const) {
    const page = await pages.get("v", "/es", encoding, render);
    expect((await decode(page?.body ?? Buffer.of(), encoding)).toString()).toBe(text);
    expect(page?.headers).toEqual({
      ...{ "content-type": "text/html", ETag: "e", Vary: "Accept-Encoding" },
      ...{ "Content-Length": String(page?.body.length) },
      ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    });
    expect(pages.find("v", "/es", encoding)).toBe(page);
  }
  expect(counted.renders).toBe(1);
});

test("a picture is cached once for all encodings, and has no Vary header", async () => {
  const pages = open();
  const { counted, render } = rendering({ headers: { "content-type": "image/png" } });
  const first = await pages.get("v", "/card", "br", render);
  expect([first?.encoding, first?.headers.Vary, first?.headers["Content-Encoding"]]).toEqual([
    "identity",
    undefined,
    undefined,
  ]);
  expect(await pages.get("v", "/card", "gzip", render)).toMatchObject({ body: first?.body });
  expect(counted.renders).toBe(1);
});

test("a response that must not be cached is rendered for each request, but once for simultaneous requests", async () => {
  const pages = open();
  const { counted, render } = rendering({ isCacheable: false });
  await Promise.all([1, 2, 3].map(() => pages.get("v", "/es", "br", render)));
  expect(counted.renders).toBe(1);
  expect(pages.find("v", "/es", "br")).toBeUndefined();
  await pages.get("v", "/es", "br", render);
  expect(counted.renders).toBe(2);
});

test("development mode caches nothing", async () => {
  const pages = open(false);
  const { counted, render } = rendering();
  for (const _ of [1, 2]) await pages.get("v", "/es", "br", render);
  expect(counted.renders).toBe(2);
});

test("a render that fails or returns no response caches nothing", async () => {
  const pages = open();
  expect(await pages.get("v", "/es", "br", async () => undefined)).toBeUndefined();
  await expect(pages.get("v", "/es", "br", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  const { render } = rendering();
  expect((await pages.get("v", "/es", "br", render))?.status).toBe(200);
});
