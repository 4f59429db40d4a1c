import { constants } from "node:os";

let isListening = false;

/** Exits on a stop signal, so that exit handlers run and connections are closed. */
export function endOnSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
