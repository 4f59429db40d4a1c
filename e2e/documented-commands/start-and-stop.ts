import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { descendantsOf, isRunning } from "@/e2e/front-door/processes";
import { root } from "@/ops/start/root";
import { endProcess, freePort } from "@/server/next-process";
import type { Ledger } from "./run-documented";

/** How long a start on a built version may take, in ms. */
const patience = 60_000;

/** Runs `npm start` on a ledger: it serves pages, and ends with all its processes. */
export async function startAndStop({ databasePath }: Ledger): Promise<void> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" };
  const child = spawn("npm", ["start"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  try {
    for (const end = Date.now() + patience; !output.includes(`Vigilia: http://localhost:${port}`); await pause(50)) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`npm start does not serve:\n${output}`);
    }
    const { status } = await fetch(`http://localhost:${port}/es`);
    if (status !== 200) throw new Error(`the start page answers ${status}`);
    const below = descendantsOf(child.pid ?? 0);
    await endProcess(child, patience);
    for (const end = Date.now() + patience; below.some(isRunning); await pause(50)) {
      if (Date.now() > end) throw new Error("npm start left processes");
    }
  } finally {
    await endProcess(child, patience);
  }
}
