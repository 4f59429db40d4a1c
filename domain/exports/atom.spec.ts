import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AtomFeed, atomXml } from "./atom";

const strict = new DOMParser({
  onError: (level, message) => {
    throw new Error(`${level}: ${message}`);
  },
});

test("the feed is well-formed and preserves every text", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("]]>", "<script>", "&amp;", "\"'", "<!--", "🙂", "&#0;"),
  );
  fc.assert(
    fc.property(words, words, (title, text) => {
      const printable = (each: string) => each.replace(/\p{Cc}/gu, " ");
      const entry = { ...example.entries[0], title: printable(title), text: printable(text) } as AtomFeed["entries"][0];
      const feed = strict.parseFromString(atomXml({ ...example, entries: [entry] }), "text/xml");
      const titles = Array.from(feed.getElementsByTagName("title"), ({ textContent }) => textContent);
      expect(titles).toEqual([example.title, entry.title]);
      expect(feed.getElementsByTagName("content")[0]?.textContent).toBe(entry.text);
    }),
  );
});

test("characters that XML cannot hold are left out, so that one record never breaks the feed", () => {
  const entry = { ...example.entries[0], text: "uno\u0000dos\ufffftres\ud800" } as AtomFeed["entries"][0];
  const feed = strict.parseFromString(atomXml({ ...example, entries: [entry] }), "text/xml");
  expect(feed.getElementsByTagName("content")[0]?.textContent).toBe("unodostres");
});

const example: AtomFeed = {
  id: "urn:uuid:5f2d8a10-6c1e-8b3a-9d4e-0a1b2c3d4e5f",
  title: "Excarcelaciones",
  subtitle: "Versión 3 del registro",
  updated: "2026-03-10T12:00:00-04:00",
  language: "es",
  self: "https://vigilia.example/es/feed/releases.xml",
  page: "https://vigilia.example/es/releases",
  author: "Vigilia",
  rights: "CC BY 4.0",
  entries: [
    {
      id: "urn:uuid:0a1b2c3d-6c1e-8b3a-9d4e-5f2d8a104e5f",
      title: "Registro n.º 1",
      published: "2026-03-10T12:00:00-04:00",
      updated: "2026-03-10T12:00:00-04:00",
      page: "https://vigilia.example/es/releases/1",
      text: "1 persona",
    },
  ],
};
