import { eq } from "drizzle-orm";
import type { Problem } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { facilities } from "@/db/schema/facilities";
import { publishers } from "@/db/schema/publishers";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountFacts } from "@/domain/records/count";

/** Checks that the publisher and the facilities of a count exist. The publisher of a count cannot change later. */
export function labelProblems(tx: Tx, { publisher, parts }: SaveCountInput, before: CountFacts | null): Problem[] {
  const problems: Problem[] = [];
  if (!tx.select().from(publishers).where(eq(publishers.id, publisher)).get()) {
    problems.push({ code: "publisher_unknown", field: "publisher" });
  } else if (before && before.publisher !== publisher) {
    problems.push({ code: "publisher_fixed", field: "publisher" });
  }
  parts.forEach(({ dimension, category }, index) => {
    if (dimension !== "facility") return;
    const known = tx.select().from(facilities).where(eq(facilities.id, category)).get();
    if (!known) problems.push({ code: "facility_unknown", field: `parts.${index}.category` });
  });
  return problems;
}
