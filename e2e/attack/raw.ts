import { connect } from "node:net";

/** Sends bytes on a connection of their own, and returns what came back until it closed or `ms` passed. */
export function raw(url: string, bytes: string | Buffer, ms = 2000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let received = "";
    const end = () => {
      socket.destroy();
      resolve(received);
    };
    const late = setTimeout(end, ms);
    socket.on("data", (chunk) => (received += chunk.toString("latin1")));
    // A refused request may be answered by closing the connection.
    socket.on("error", end);
    socket.on("close", () => {
      clearTimeout(late);
      resolve(received);
    });
    socket.write(bytes);
  });
}
