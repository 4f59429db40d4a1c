/**
 * Headers that differ from one response to the next, whoever asks. The length follows from the body. React adds style
 * sheets to `link` if it has the time.
 */
const changing = new Set(["date", "x-trace-id", "content-length", "link"]);

/** An inline script with a piece of a page's data for React. */
const pieces = /<script>self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)<\/script>/g;

/**
 * Reads an address and returns status, headers and body as one text, without what changes from one rendering of the same
 * page to the next: how React cuts its data into inline scripts, and the running numbers in them. Bodies that are no text
 * keep each byte. Follows no redirect. Throws if the server fails.
 */
export async function answerOf(origin: string, path: string, cookie = ""): Promise<string> {
  const sent = { "Accept-Encoding": "identity", ...(cookie !== "" && { Cookie: cookie }) };
  const answer = await fetch(origin + path, { redirect: "manual", headers: sent });
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}: ${body.toString().slice(0, 500)}`);
  const headers = [...answer.headers].filter(([name]) => !changing.has(name)).map((header) => header.join(": "));
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") === true;
  const parts = [
    String(answer.status),
    ...headers.sort().map((header) => header.replace(/('sha256-[^']+' ?)+/g, "'sha256'")),
    isPage ? withoutCuts(body.toString()) : body.toString("latin1"),
  ];
  return parts.join("\n");
}

/** Returns both texts around the place where they begin to differ. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))).join(" and ");
}

function withoutCuts(page: string): string {
  const data = [...page.matchAll(pieces)].map(([, piece = ""]) => (JSON.parse(piece) as [number, string])[1]).join("");
  const rows = data.split("\n").map((row) =>
    row
      .replace(/^[0-9a-f]+:/, "")
      .replace(/\$L?[0-9a-f]+/g, "$")
      .replace(/"number":\d+/, ""),
  );
  return [page.replace(pieces, ""), ...rows.sort()].join("\n");
}
