import { unpacked } from "@/e2e/leaks/unpacked";

const lists = ["/es/releases", "/es/detentions", "/es/corrections", "/es/updates", "/es/releases.xlsx", "/en/releases"];
const files = [
  "/api/v1/releases",
  "/api/v1/detentions",
  "/data/releases.csv",
  "/data/detentions.csv",
  "/es/feed/releases.xml",
];

/** Returns the public addresses whose answers hold one of some words, among lists, files, feeds and the search. */
export async function shownIn(url: string, words: readonly string[]): Promise<string[]> {
  const searches = words.map((word) => `/es/search?q=${encodeURIComponent(word)}`);
  const shown: string[] = [];
  for (const path of [...lists, ...files, ...searches]) {
    const answer = await fetch(url + path);
    const text = unpacked(Buffer.from(await answer.arrayBuffer())).toString();
    // A search repeats its own words.
    const found = path.includes("?q=")
      ? /\/(?:releases|detentions)\/\d+/.test(text)
      : words.some((word) => text.includes(word));
    if (found) shown.push(path);
  }
  return shown;
}
