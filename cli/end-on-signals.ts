import { constants } from "node:os";

let isListening = false;

/** Ends the process on a request to stop, so that what runs at its end runs: connections are closed. */
export function endOnSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
