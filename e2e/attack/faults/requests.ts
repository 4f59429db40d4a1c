import type { Target } from "@/e2e/desk/access/target";
import { statusesIn } from "@/server/testing/post-raw";
import { raw } from "../raw";
import { type Attempt, attempt } from "../section";

const hidden = "GET /es/hidden-request HTTP/1.1\r\nHost: localhost\r\n\r\n";
const post = (headers: string, body: string) =>
  `POST /es/login HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n${body}`;
const get = (line: string, headers = "Host: localhost\r\n") => `GET ${line}\r\n${headers}\r\n`;

/** Requests whose end or host two programs could read differently. Each is refused, and nothing behind it is answered. */
const ambiguous: [name: string, bytes: string][] = [
  ["length and chunks", post("Content-Length: 6\r\nTransfer-Encoding: chunked", `0\r\n\r\n${hidden}`)],
  ["chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 6", `0\r\n\r\n${hidden}`)],
  ["two lengths", post(`Content-Length: 0\r\nContent-Length: ${hidden.length}`, hidden)],
  ["a signed length", post("Content-Length: +0", hidden)],
  ["a space before the colon", post(`Content-Length : ${hidden.length}`, hidden)],
  ["an unknown coding", post("Transfer-Encoding: xchunked", `0\r\n\r\n${hidden}`)],
  ["chunked, then identity", post("Transfer-Encoding: chunked, identity", `0\r\n\r\n${hidden}`)],
  ["a size of chunk in another form", post("Transfer-Encoding: chunked", `0x0\r\n\r\n${hidden}`)],
  ["line ends without CR", get("/es HTTP/1.1", `Host: localhost\nContent-Length: 0\n\n${hidden}`)],
  ["a zero byte in a header", get("/es HTTP/1.1", "Host: localhost\r\nX-A: a\u0000b\r\n")],
  ["a header without a colon", get("/es HTTP/1.1", "Host: localhost\r\nX-A\r\n")],
  ["no host", get("/es HTTP/1.1", "")],
  ["a host with a path", get("/es HTTP/1.1", "Host: localhost/evil.example\r\n")],
  ["a host with a user", get("/es HTTP/1.1", "Host: localhost@evil.example\r\n")],
  ["a host with spaces", get("/es HTTP/1.1", "Host: evil example\r\n")],
  ["an address of another site", get("http://evil.example/es HTTP/1.1")],
  ["an address without a slash", get("es HTTP/1.1")],
  ["a proxy's tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ["a trace", "TRACE /es HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ["headers of 200 kB", get("/es HTTP/1.1", `Host: localhost\r\nX-A: ${"a".repeat(200_000)}\r\n`)],
  ["an address of 100 kB", get(`/es?${"a".repeat(100_000)} HTTP/1.1`)],
  ["no HTTP", "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"],
];

/** Malformed and ambiguous requests: smuggling, wrong hosts, sizes. */
export async function* requests({ server }: Target): AsyncGenerator<Attempt> {
  for (const [name, bytes] of ambiguous) {
    const statuses = statusesIn(await raw(server.url, bytes));
    const isRefused = statuses.length <= 1 && statuses.every((status) => status >= 400 && status < 500);
    const after = (await fetch(`${server.url}/es`)).status;
    yield attempt(
      `request: ${name}`,
      !isRefused && `answered ${statuses}`,
      after !== 200 && `then /es answered ${after}`,
    );
  }
}
