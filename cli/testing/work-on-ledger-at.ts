import { onTestFinished, vi } from "vitest";

/** Has the console's commands, run in this process, work on the ledger at `path` until the test ends; they print nothing. */
export function workOnLedgerAt(path: string): void {
  vi.stubEnv("VIGILIA_DATABASE", path);
  vi.stubEnv("VIGILIA_URL", "");
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    log.mockRestore();
  });
}
