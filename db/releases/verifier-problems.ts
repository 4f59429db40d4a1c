import { findPublisher } from "@/db/changes/publisher";
import type { Problem } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { isCountry } from "@/domain/values/combination";

/** Checks that the verifier exists: a publisher of the ledger, or a state. */
export function verifierProblems(tx: Tx, verifiedBy: string | null, field = "verifiedBy"): Problem[] {
  const [who = "", name = ""] = (verifiedBy ?? "").split(":");
  if (who === "state" && !isCountry(name)) return [{ code: "verifier_invalid", field }];
  if (who !== "publisher") return [];
  return findPublisher(tx, name) ? [] : [{ code: "publisher_unknown", field }];
}
