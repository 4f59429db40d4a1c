export type Page = { etag: string; text: string; milliseconds: number };

/** Fetches a page to its last byte and says how long that took. Throws unless the answer is 200. */
export async function fetchPage(url: string): Promise<Page> {
  const began = performance.now();
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return { etag: answer.headers.get("etag") ?? "", text, milliseconds: performance.now() - began };
}
