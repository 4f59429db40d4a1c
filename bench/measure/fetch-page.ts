export type Page = { etag: string; text: string; milliseconds: number };

/** Fetches a page completely and returns the time it took. Throws unless the status is 200. */
export async function fetchPage(url: string): Promise<Page> {
  const began = performance.now();
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return { etag: answer.headers.get("etag") ?? "", text, milliseconds: performance.now() - began };
}
