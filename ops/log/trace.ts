import { randomBytes } from "node:crypto";

/** The header in which the front door passes the id of a request to Next, and returns it with a failure. */
export const traceHeader = "x-trace-id";

/** Returns a new id of a request: eight hexadecimal digits, short enough to be read out on the telephone. */
export function newTrace(): string {
  return randomBytes(4).toString("hex");
}
