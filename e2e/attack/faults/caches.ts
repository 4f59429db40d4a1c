import type { Target } from "@/e2e/desk/access/target";
import { ask } from "@/server/testing/ask";
import { type Attempt, attempt } from "../section";

const evil = "evil.example";

/** Headers that made other servers answer differently, and caches keep the answer for everybody. */
const forged: Record<string, string>[] = [
  { "X-Forwarded-Host": evil },
  { "X-Forwarded-Host": `${evil}, localhost`, "X-Forwarded-Proto": "https" },
  { "X-Forwarded-Proto": "https", "X-Forwarded-Scheme": "nothttps", "X-Forwarded-Port": "1" },
  { Forwarded: `host=${evil};proto=https` },
  { Host: evil },
  { "X-Host": evil, "X-Original-Host": evil, "X-Forwarded-Server": evil },
  { "X-Original-URL": "/es/desk", "X-Rewrite-URL": "/es/desk" },
  { "X-HTTP-Method-Override": "POST", "X-Method-Override": "DELETE" },
  { "x-vigilia-view": '{"at":1}' },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-rewrite": "/es/desk", "x-invoke-path": "/es/desk", "x-matched-path": "/es/desk" },
  { RSC: "1", "Next-Router-State-Tree": "%5B%5D", "Next-Router-Prefetch": "1" },
  { "x-nextjs-data": "1", "x-now-route-matches": "1=x" },
  { "Next-Action": "0".repeat(42), Accept: "text/x-component" },
  { Cookie: "vigilia-session=x; __prerender_bypass=x; __next_preview_data=x" },
  { Range: "bytes=0-0", "If-Range": "x" },
  { "Accept-Encoding": "zstd, br;q=0, gzip;q=nan" },
];

const paths = ["/es", "/en/releases", "/es/charts/gender", "/es/feed/releases.xml", "/sitemap.xml", "/api/v1/summary"];

/** Cache poisoning: forged headers change neither their own answer nor the next one for others. */
export async function* caches({ server }: Target): AsyncGenerator<Attempt> {
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const { status, body, headers: answered } = await ask(server.url + path, { headers });
    return { status, body: body.toString("latin1"), to: `${answered.location ?? ""}` };
  };
  for (const path of paths) {
    const before = await read(path);
    for (const headers of forged) {
      const own = await read(path, headers);
      const after = await read(path);
      const name = `${path} with ${Object.keys(headers).join(", ")}`;
      yield attempt(
        name,
        own.status >= 500 && `answered ${own.status}`,
        (own.body.includes(evil) || own.to.includes(evil)) && "the answer names a forged host",
        own.status === 200 && !("Accept-Encoding" in headers) && own.body !== before.body && "the answer differs",
        (after.status !== before.status || after.body !== before.body) && "the next answer differs",
      );
    }
  }
}
