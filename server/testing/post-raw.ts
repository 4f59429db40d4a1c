import { once } from "node:events";
import { connect } from "node:net";

const part = Buffer.alloc(64 * 1024, "a");

/**
 * Sends a whole body even if a response arrives first, as browsers do, and then requests `/` on the same connection.
 * Returns everything that the server sent. Node's own client stops sending at the response.
 */
export async function postRaw(url: string, bytes: number, isDeclared: boolean): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.on("data", (chunk) => (received += chunk));
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
  return received;
}

/** Returns the status of each response in the text that a server sent. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}
