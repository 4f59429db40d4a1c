import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { root } from "@/ops/start/root";

/** Another process that writes to the ledger, like the console or a second server. */
export type Publisher = { publish(): Promise<void>; stop(): Promise<void> };

/**
 * Starts the process; resolves when it has opened the ledger. `next` is the first invented person who is not in the
 * ledger.
 */
export async function startPublisher(databasePath: string, next: number): Promise<Publisher> {
  const command = ["--import", "tsx", "bench/ledger/publish-on-demand.ts", databasePath, String(next)];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const answer = async () => {
    if ((await lines.next()).done) throw new Error("the publishing process has ended");
  };
  await answer();
  return {
    publish: () => {
      child.stdin.write("publish\n");
      return answer();
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
