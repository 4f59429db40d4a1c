import { genesis } from "@/db/history/chain";
import { verifyChainInPages } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { projectionHolds } from "@/db/projection/projection-holds";
import { BackupRefused } from "./backup-fault";
import type { Manifest } from "./manifest";

/**
 * Verifies a copy of the ledger: the file's structure, every hash of the history, and that the projection equals the
 * one that the history gives. Returns its newest change. Throws `BackupRefused` (`damaged`, `chain`, `projection`).
 */
export async function verifyLedger(db: Db): Promise<Manifest["change"]> {
  const faults = db.$client.pragma("integrity_check(10)") as { integrity_check: string }[];
  const found = faults.map((fault) => fault.integrity_check).filter((fault) => fault !== "ok");
  if (found.length > 0) throw new BackupRefused("damaged", found.join("\n"));
  const dangling = db.$client.pragma("foreign_key_check") as unknown[];
  if (dangling.length > 0) throw new BackupRefused("damaged", `${dangling.length} dangling references`);
  const { broken, changes, head } = await verifyChainInPages(db);
  if (broken.length > 0) throw new BackupRefused("chain", broken.slice(0, 10).join("\n"));
  if (!(await projectionHolds(db))) throw new BackupRefused("projection", db.$client.name);
  return { number: changes, hash: changes === 0 ? genesis : head };
}
