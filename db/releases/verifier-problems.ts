import { eq } from "drizzle-orm";
import { isCountry } from "@/domain/nationality/combination";
import type { Problem } from "../history/intent";
import type { Tx } from "../open";
import { publishers } from "../schema/publishers";

/** Whether who verified it exists: a publisher of the ledger, or a state. */
export function verifierProblems(tx: Tx, verifiedBy: string | null, field = "verifiedBy"): Problem[] {
  const [who = "", name = ""] = (verifiedBy ?? "").split(":");
  if (who === "state" && !isCountry(name)) return [{ code: "verifier_invalid", field }];
  if (who !== "publisher") return [];
  const known = tx.select().from(publishers).where(eq(publishers.id, name)).get();
  return known ? [] : [{ code: "publisher_unknown", field }];
}
