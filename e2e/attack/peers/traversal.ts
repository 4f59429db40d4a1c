import type { Target } from "@/e2e/desk/access/target";
import { raw } from "../raw";
import { type Attempt, attempt } from "../section";

const up = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..%5c",
  "..\\",
  "%252e%252e%252f",
  "..;/",
  "....//",
  "..%c0%af",
  "..%00/",
  ".%2e/",
];
const folders = [
  "/_next/static/",
  "/static/",
  "/data/",
  "/es/charts/",
  "/es/counts/",
  "/api/v1/",
  "/api/desk/evidence/",
  "/es/desk/import/",
  "/",
];
const files = ["package.json", "secrets.json", "vigilia.sqlite", "etc/passwd", ".env", ".git/config"];
/** What these files contain. */
const secrets = /root:.*:0:0|"session"\s*:|SQLite format 3|"devDependencies"|\[core\]/;

/** Paths that lead out of a folder, as they are and encoded: no file but those that are served on purpose. */
export async function* traversal({ server, sessions }: Target): AsyncGenerator<Attempt> {
  for (const folder of folders) {
    for (const [index, step] of up.entries()) {
      const file = files[index % files.length] ?? "";
      const path = `${folder}${step.repeat(6)}${file}`;
      const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${sessions.admin.cookie}\r\nConnection: close\r\n\r\n`;
      const answer = await raw(server.url, request, 5000);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
      yield attempt(
        `path ${path}`,
        secrets.test(answer) && "a file of the server",
        (status < 300 || status >= 500) && `answered ${status}`,
      );
    }
  }
}
