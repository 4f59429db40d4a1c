import { spawnSync } from "node:child_process";

/** Returns the process id of Next behind a front door. */
export function nextOf(frontDoor: number): number {
  const [pid = ""] = spawnSync("pgrep", ["-P", String(frontDoor)], { encoding: "utf8" }).stdout.split("\n");
  if (!pid) throw new Error(`the front door ${frontDoor} has no child`);
  return Number(pid);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
