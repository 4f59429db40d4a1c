import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** Starts another process that writes to the ledger at `path` until it is stopped. Resolves after its first write. */
export async function writer(path: string, ...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/testing/write-until-stopped.ts", ...args], {
    env: { ...process.env, VIGILIA_DATABASE: path },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  await once(child.stdout, "data");
  return {
    /** The newest acknowledged change. */
    newest: () => Number(/(\d+)\n(?:refused.*\n)?$/.exec(output)?.[1]),
    /** Why a write was refused, once one was. */
    refusal: () => /refused: (.*)\n/.exec(output)?.[1],
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    },
  };
}
