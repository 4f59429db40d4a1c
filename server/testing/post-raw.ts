import { once } from "node:events";
import { connect } from "node:net";

const part = Buffer.alloc(64 * 1024, "a");

/**
 * Sends a body to its end whatever is answered meanwhile, as browsers do, and then asks for `/` on the same connection.
 * Returns what the server said. Node's own client stops sending at the answer.
 */
export async function postRaw(url: string, bytes: number, isDeclared: boolean): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let said = "";
  socket.on("data", (chunk) => (said += chunk));
  const closed = once(socket, "close");
  const length = isDeclared ? `Content-Length: ${bytes}` : "Transfer-Encoding: chunked";
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n`);
  for (let left = bytes; left > 0; left -= part.length) {
    const sent = part.subarray(0, Math.min(left, part.length));
    if (!isDeclared) socket.write(`${sent.length.toString(16)}\r\n`);
    const isTaken = socket.write(sent);
    if (!isDeclared) socket.write("\r\n");
    if (!isTaken) await once(socket, "drain");
  }
  if (!isDeclared) socket.write("0\r\n\r\n");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  await closed;
  return said;
}

/** The status of each answer in what a server said. */
export function statusesIn(said: string): number[] {
  return [...said.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}
