import type { Db } from "@/db/ledger/open";
import { findProjectionFaults } from "@/db/verify/projection";
import { findPublicWordFaults } from "@/db/verify/search-words";

/** Returns how the stored projection differs from the one that the history gives, in sentences; empty if it does not. */
export function projectionFaults(db: Db): string[] {
  return [...findProjectionFaults(db), ...findPublicWordFaults(db)].filter((finding) => typeof finding === "string");
}
