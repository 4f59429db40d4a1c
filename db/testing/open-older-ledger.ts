import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Db } from "@/db/ledger/open";
import { makeOlderLedger } from "./make-older-ledger";

/** Returns an empty ledger with all migrations up to `last`. It is removed when the test ends. */
export function openOlderLedger(last: string): Db {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const db = makeOlderLedger(folder, last);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}
