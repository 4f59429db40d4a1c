import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Works on a waiting job in a process of its own, with its own connection, so that the server goes on serving. The
 * process keeps the job's row; nobody waits for it here.
 */
export function spawnJob(id: number): void {
  const script = join(/* turbopackIgnore: true */ process.cwd(), "cli", "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, "verify", "--job", String(id)], {
    stdio: "ignore",
  });
  child.on("error", (error) => console.error(`job ${id} could not be started`, error));
  child.unref();
}
