import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { isPortTaken } from "./is-port-taken";

function listen(host: string): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
    onTestFinished(() => {
      server.close();
    });
  });
}

it.each(["127.0.0.1", "0.0.0.0"])(
  "detects a program that listens on %s, whichever address localhost means",
  async (host) => {
    expect(await isPortTaken("localhost", await listen(host))).toBe("taken");
  },
);

it("reports an address that this machine does not have as refused", async () => {
  expect(await isPortTaken("192.0.2.1", 3999)).toBe("refused");
});
