import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Where a test may put a ledger; its folder is gone when the test has ended. */
export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "ledger.sqlite");
}
