import { DOMParser } from "@xmldom/xmldom";
import { freshDatabase } from "@/e2e/database";
import { startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";

const feeds = ["es", "en"].flatMap((locale) =>
  ["releases", "counts", "corrections"].map((name) => `/${locale}/feed/${name}.xml`),
);

test("feeds, their entries and the data keep their ids when the site moves to another host name", async () => {
  const databasePath = freshDatabase();
  const before = await idsAt(databasePath, "https://v.example.org");
  const after = await idsAt(databasePath, "https://espejo.example.net");
  expect(after).toEqual(before);
  expect(before["/es/feed/counts.xml"]?.length).toBeGreaterThan(1);
  expect(new Set(Object.values(before).flat()).size).toBe(Object.values(before).flat().length - 2);
  for (const id of Object.values(before).flat()) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
});

/** Returns the ids by address, as a server with that public address states them. */
async function idsAt(databasePath: string, origin: string): Promise<Record<string, string[]>> {
  const server = await startServer(databasePath, { VIGILIA_URL: origin });
  const headers = { "X-Forwarded-Proto": "https" };
  const textAt = async (path: string) => (await fetch(server.url + path, { headers })).text();
  try {
    const ids: Record<string, string[]> = {};
    for (const path of feeds) {
      const feed = new DOMParser().parseFromString(await textAt(path), "text/xml");
      ids[path] = Array.from(feed.getElementsByTagName("id"), ({ textContent }) => textContent ?? "");
      expect(feed.getElementsByTagName("link")[0]?.getAttribute("href")).toBe(origin + path);
    }
    ids.package = [(JSON.parse(await textAt("/data/datapackage.json")) as { id: string }).id];
    for (const path of ["/es", "/en"]) {
      ids[path] = [/"identifier":"([^"]+)"/.exec(await textAt(path))?.[1] ?? ""];
    }
    return ids;
  } finally {
    await server.stop();
  }
}
