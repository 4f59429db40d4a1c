import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Returns a path for a test's ledger. Its folder is removed when the test ends. */
export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "ledger.sqlite");
}
