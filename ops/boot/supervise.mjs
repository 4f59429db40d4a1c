import { spawn } from "node:child_process";
import { constants } from "node:os";
import { onProcessGone } from "./on-process-gone.mjs";
import { root } from "./root.mjs";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs node until it ends, forwards every stop signal to it, and returns its exit code. */
export function supervise(args, { env, quiet, onOutput, stopWith } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet || onOutput ? "pipe" : "inherit";
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["inherit", output, output] });
    const said = [];
    const receive = onOutput || ((chunk) => said.push(chunk));
    if (output === "pipe") for (const stream of [child.stdout, child.stderr]) stream.on("data", receive);
    // With these listeners the parent outlives the child, so no orphan remains.
    const forward = (signal) => child.kill(stopWith || signal);
    const kill = () => child.kill("SIGKILL");
    // Only npm leaves orphans: a closed terminal sends a signal.
    const isOfNpm = process.env.npm_lifecycle_event !== undefined;
    const watch = isOfNpm ? onProcessGone(process.ppid, () => forward("SIGTERM")) : undefined;
    for (const signal of forwarded) process.on(signal, forward);
    process.once("exit", kill);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const name of forwarded) process.off(name, forward);
      process.off("exit", kill);
      clearInterval(watch);
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(said));
      resolve(code === null ? 128 + constants.signals[signal] : code);
    });
  });
}
