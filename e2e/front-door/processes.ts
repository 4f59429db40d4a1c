import { spawnSync } from "node:child_process";

/** Returns the process id of Next behind a front door. */
export function nextOf(frontDoor: number): number {
  const [pid] = childrenOf(frontDoor);
  if (!pid) throw new Error(`the front door ${frontDoor} has no child`);
  return pid;
}

/** Returns the ids of all processes below a process. */
export function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync("pgrep", ["-P", String(pid)], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean).map(Number);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
