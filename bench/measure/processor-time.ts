import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever the machine. */
const tick = 10;

/** Processor time that a process and its threads have used, in ms; undefined where there is no /proc to ask. */
export function processorTime(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  // The name of the process is in brackets and may hold blanks; user and system time are the 14th and 15th field.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
