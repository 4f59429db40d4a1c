import { eq, sql } from "drizzle-orm";
import { isCountry } from "@/domain/nationality/combination";
import type { Problem } from "../history/intent";
import type { Db, Tx } from "../open";
import { prepared } from "../prepared";
import { publishers } from "../schema/publishers";

const selectPublisher = (db: Db | Tx) =>
  db
    .select()
    .from(publishers)
    .where(eq(publishers.id, sql.placeholder("name")))
    .prepare();

/** Whether who verified it exists: a publisher of the ledger, or a state. */
export function verifierProblems(tx: Tx, verifiedBy: string | null, field = "verifiedBy"): Problem[] {
  const [who = "", name = ""] = (verifiedBy ?? "").split(":");
  if (who === "state" && !isCountry(name)) return [{ code: "verifier_invalid", field }];
  if (who !== "publisher") return [];
  const known = prepared(tx, selectPublisher).get({ name });
  return known ? [] : [{ code: "publisher_unknown", field }];
}
