import { spawn } from "node:child_process";
import { constants } from "node:os";
import { onParentGone } from "../on-parent-gone";
import { root } from "./root";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

interface Options {
  env?: NodeJS.ProcessEnv;
  /** Show what it says only if it fails. */
  quiet?: boolean;
  /** Receives the output, which then is not shown. */
  onOutput?: (chunk: Buffer) => void;
  /** What to send when asked to stop, for a program that tidies up after this signal alone. */
  stopWith?: NodeJS.Signals;
}

/** Runs node until it ends, hands every request to stop on to it, and gives its exit code. */
export function supervise(args: string[], { env, quiet, onOutput, stopWith }: Options = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = quiet || onOutput ? "pipe" : "inherit";
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["inherit", output, output] });
    const said: Buffer[] = [];
    const receive = onOutput ?? ((chunk: Buffer) => said.push(chunk));
    child.stdout?.on("data", receive);
    child.stderr?.on("data", receive);
    // While these are listened to, the parent stays until the child has ended and leaves no orphan.
    const forward = (signal: NodeJS.Signals) => child.kill(stopWith ?? signal);
    const kill = () => child.kill("SIGKILL");
    // Only npm leaves an orphan behind; a terminal that closes sends a signal.
    const isOfNpm = process.env.npm_lifecycle_event !== undefined;
    const watch = isOfNpm ? onParentGone(() => forward("SIGTERM")) : undefined;
    for (const signal of forwarded) process.on(signal, forward);
    process.once("exit", kill);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const name of forwarded) process.off(name, forward);
      process.off("exit", kill);
      clearInterval(watch);
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]);
    });
  });
}
