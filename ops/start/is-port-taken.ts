import { connect, createServer } from "node:net";

/**
 * Returns why the server cannot listen there: `taken` by another program, `refused` by the system; undefined if it can.
 */
export async function isPortTaken(host: string, port: number): Promise<"taken" | "refused" | undefined> {
  // We can bind to ::1 while another program listens on all addresses. Visitors would then reach the wrong program.
  const answers = await Promise.all(["127.0.0.1", "::1"].map((address) => accepts(address, port)));
  return answers.includes(true) ? "taken" : listen(host, port);
}

function accepts(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 });
    const answer = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    socket.once("timeout", () => answer(false));
  });
}

function listen(host: string, port: number): Promise<"taken" | "refused" | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EADDRINUSE" ? "taken" : "refused"));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}
