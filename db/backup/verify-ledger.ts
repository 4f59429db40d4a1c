import { setImmediate } from "node:timers/promises";
import { desc } from "drizzle-orm";
import { genesis } from "@/db/history/chain";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { findFileFaults } from "@/db/verify/file-structure";
import type { Find } from "@/db/verify/finding";
import { findDanglingReferences } from "@/db/verify/foreign-keys";
import { findHistoryFaults } from "@/db/verify/history";
import { findProjectionFaults } from "@/db/verify/projection";
import { findPublicWordFaults } from "@/db/verify/search-words";
import { type BackupFault, BackupRefused } from "./backup-fault";
import type { Manifest } from "./manifest";

/** What a backup needs, in the order in which a fault explains those of later checks. */
const checks: readonly [find: Find, fault: BackupFault][] = [
  [findFileFaults, "damaged"],
  [findDanglingReferences, "damaged"],
  [findHistoryFaults, "chain"],
  [findProjectionFaults, "projection"],
  [findPublicWordFaults, "projection"],
];

const mostNamed = 10;

/**
 * Verifies a copy of the ledger: the file's structure, every hash of the history, and that the projection equals the
 * one that the history gives. Returns its newest change. Throws `BackupRefused` (`damaged`, `chain`, `projection`).
 * Calls `step` often, with the share that is done; what it throws ends the check.
 */
export async function verifyLedger(
  db: Db,
  step: (share: number) => void = () => undefined,
): Promise<Manifest["change"]> {
  // Temporary tables may hold names, which must not reach the disk.
  db.$client.pragma("temp_store = MEMORY");
  for (const [number, [find, fault]] of checks.entries()) {
    const wrong: string[] = [];
    for (const finding of find(db)) {
      if (typeof finding === "string") wrong.push(finding);
      if (wrong.length >= mostNamed) break;
      step(number / checks.length);
      await setImmediate();
    }
    if (wrong.length > 0) throw new BackupRefused(fault, wrong.join("\n"));
  }
  const { id, hash } = db.select().from(changes).orderBy(desc(changes.id)).limit(1).get() ?? { id: 0, hash: genesis };
  return { number: id, hash };
}
