import { spawn } from "node:child_process";
import { join } from "node:path";
import { ledger } from "../ledger";
import { failJob } from "./fail-interrupted-jobs";

/** Whatever a file holds, the machine keeps enough memory for the server. */
export const largestHeap = "--max-old-space-size=380";

/**
 * Works on a waiting job in a process of its own, with its own connection, so that the server goes on serving. The
 * process keeps the job's row; nobody waits for it here.
 */
export function spawnJob(id: number): void {
  const script = join(/* turbopackIgnore: true */ process.cwd(), "cli", "main.ts");
  const child = spawn(process.execPath, [largestHeap, "--import", "tsx", script, "job", String(id)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.on("error", (error) => console.error(`job ${id} could not be started`, error));
  child.on("exit", (code) => {
    // One that was killed, or ran out of memory, could not say so itself.
    if (code !== 0) void failJob(ledger(), id, new Date());
  });
  child.unref();
}
