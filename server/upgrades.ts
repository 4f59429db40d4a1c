import type { Server } from "node:http";
import { connect } from "node:net";
import type { NextServer } from "./next-server";

/** Forwards websockets to Next, which refreshes pages through one in development mode. */
export function passUpgrades(server: Server, next: NextServer): void {
  server.on("upgrade", (request, socket, head) => {
    const { hostname, port } = new URL(next.origin ?? "http://localhost:0");
    const upstream = connect(Number(port), hostname, () => {
      const lines = request.rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [`${name}: ${request.rawHeaders[at + 1]}`] : [],
      );
      upstream.write([`${request.method} ${request.url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
}
