import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Duplex, Readable } from "node:stream";
import type { ConnectionTransport } from "puppeteer-core";

/**
 * Starts an old Chromium and returns its transport. Puppeteer asks for targets of the type `tab`, which Chromium 111
 * lists but does not attach to. Without Puppeteer's filters the browser reports pages, as older versions do.
 */
export function startOldChromium(
  executable: string,
  options: string[],
): ConnectionTransport & { stop(): Promise<void> } {
  const child = spawn(executable, [...options, "--headless", "--remote-debugging-pipe", "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const input = child.stdio[3] as Duplex;
  const output = child.stdio[4] as Readable;
  const transport: ConnectionTransport = {
    send: (message) => void input.write(`${withoutFilter(message)}\0`),
    close: kill,
  };
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) transport.onmessage?.(message);
  });
  child.once("exit", () => transport.onclose?.());
  const stop = async () => {
    process.off("exit", kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    kill();
    await once(child, "exit");
  };
  return Object.assign(transport, { stop });
}

function withoutFilter(message: string): string {
  if (!message.includes('"filter"')) return message;
  const command: { params: { filter?: unknown } } = JSON.parse(message);
  delete command.params.filter;
  return JSON.stringify(command);
}
