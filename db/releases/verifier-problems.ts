import { eq, sql } from "drizzle-orm";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { publishers } from "@/db/schema/publishers";
import { isCountry } from "@/domain/values/combination";

const selectPublisher = (db: Db | Tx) =>
  db
    .select()
    .from(publishers)
    .where(eq(publishers.id, sql.placeholder("name")))
    .prepare();

/** Checks that the verifier exists: a publisher of the ledger, or a state. */
export function verifierProblems(tx: Tx, verifiedBy: string | null, field = "verifiedBy"): Problem[] {
  const [who = "", name = ""] = (verifiedBy ?? "").split(":");
  if (who === "state" && !isCountry(name)) return [{ code: "verifier_invalid", field }];
  if (who !== "publisher") return [];
  const known = preparedStatement(tx, selectPublisher).get({ name });
  return known ? [] : [{ code: "publisher_unknown", field }];
}
