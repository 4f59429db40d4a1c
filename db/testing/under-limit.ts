import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/**
 * Runs a TypeScript file in another process whose files cannot grow beyond `bytes`, which fails its writes as a full disk
 * does. Returns its exit code and what it printed.
 */
export async function underLimit(bytes: number, args: readonly string[], env: Record<string, string> = {}) {
  const run = `ulimit -f ${Math.ceil(bytes / 512)} && exec "$0" --import tsx "$@"`;
  const child = spawn("sh", ["-c", run, process.execPath, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: code as number | null, output, errors };
}
