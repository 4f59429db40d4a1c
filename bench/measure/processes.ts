import { readFileSync } from "node:fs";

/** A process and its children. Only itself where there is no /proc to ask. */
export function processesOf(pid: number): number[] {
  if (process.platform !== "linux") return [pid];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return [pid, ...children.split(" ").filter(Boolean).map(Number)];
}
