import { readFileSync } from "node:fs";

/** Returns a process and its children; only the process itself without /proc. */
export function processesOf(pid: number): number[] {
  if (process.platform !== "linux") return [pid];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return [pid, ...children.split(" ").filter(Boolean).map(Number)];
}
