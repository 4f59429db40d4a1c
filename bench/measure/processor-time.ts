import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second on every machine. */
const tick = 10;

/** Returns the processor time of a process and its threads, in ms; undefined without /proc. */
export function processorTime(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  // The process name is in brackets and may contain blanks. User and system time are fields 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
