import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs a command until it ends, hands every request to stop on to it, and gives its exit code. */
export function supervise(command: string, args: string[], options: { env?: NodeJS.ProcessEnv } = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: options.env, stdio: "inherit" });
    // While these are listened to, the parent stays until the child has ended and leaves no orphan.
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    const kill = () => child.kill("SIGKILL");
    for (const signal of forwarded) process.on(signal, forward);
    process.once("exit", kill);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of forwarded) process.off(name, forward);
      process.off("exit", kill);
      resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]);
    });
  });
}
