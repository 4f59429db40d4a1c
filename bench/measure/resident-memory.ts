import { execFileSync } from "node:child_process";

/** Returns the resident memory of a process in MB, as reported by the system. */
export function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}
