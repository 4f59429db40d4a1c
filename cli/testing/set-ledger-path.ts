import { onTestFinished, vi } from "vitest";

/** Makes console commands in this process use the ledger at `path`, without output, until the test ends. */
export function setLedgerPath(path: string): void {
  vi.stubEnv("VIGILIA_DATABASE", path);
  vi.stubEnv("VIGILIA_URL", "");
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    log.mockRestore();
  });
}
