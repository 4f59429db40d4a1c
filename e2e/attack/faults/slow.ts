import type { Target } from "@/e2e/desk/access/target";
import { postRaw, statusesIn } from "@/server/testing/post-raw";
import { raw } from "../raw";
import { type Attempt, attempt } from "../section";

/** A little more than the front door gives a short form and the headers of a request. */
const patience = 75_000;

/** Bodies that never end, and bodies that are too large: neither keeps others from being answered. */
export async function* slow({ server }: Target): AsyncGenerator<Attempt> {
  const started =
    "POST /es/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: text/plain\r\n\r\na";
  const hundred = Array.from({ length: 100 }, () => raw(server.url, started, patience));
  const headers = raw(server.url, "GET /es HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n", patience);
  for (const path of ["/es/login", "/es", "/api/v1/health"]) {
    const began = Date.now();
    const { status } = await fetch(server.url + path);
    yield attempt(
      `${path} while a hundred forms are never finished`,
      status !== 200 && `answered ${status}`,
      Date.now() - began > 3000 && "slow",
    );
  }
  for (const [path, expected] of [
    ["/api/auth/x", 405],
    ["/es/login", 413],
    ["/es/desk", 413],
    ["/es/admin/settings", 413],
  ] as const) {
    for (const isDeclared of [true, false]) {
      const [first] = statusesIn(await postRaw(server.url + path, 8 * 1024 * 1024, isDeclared));
      yield attempt(`8 MB sent to ${path}, declared: ${isDeclared}`, first !== expected && `answered ${first}`);
    }
  }
  for (const answer of [...(await Promise.all(hundred)), await headers])
    yield attempt("a request that is never finished", !/^(?:HTTP\/1\.1 408 |$)/.test(answer) && answer.slice(0, 60));
}
