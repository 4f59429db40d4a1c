import { eq } from "drizzle-orm";
import { findPublisher } from "@/db/changes/publisher";
import type { Problem } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { facilities } from "@/db/schema/facilities";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountFacts } from "@/domain/records/count";

/** Checks that the publisher and the facilities of a count exist. The publisher of a count cannot change later. */
export function labelProblems(
  tx: Tx,
  { publisher, parts, figures = [] }: SaveCountInput,
  before: CountFacts | null,
): Problem[] {
  const problems: Problem[] = [];
  if (!findPublisher(tx, publisher)) {
    problems.push({ code: "publisher_unknown", field: "publisher" });
  } else if (before && before.publisher !== publisher) {
    problems.push({ code: "publisher_fixed", field: "publisher" });
  }
  const all = [
    { at: "", parts },
    ...figures.map((figure, index) => ({ at: `figures.${index}.`, parts: figure.parts })),
  ];
  return [...problems, ...all.flatMap(({ at, parts }) => unknownPlaces(tx, parts, at))];
}

function unknownPlaces(tx: Tx, parts: SaveCountInput["parts"], at: string): Problem[] {
  return parts.flatMap(({ dimension, category }, index) => {
    if (dimension !== "facility") return [];
    const known = tx.select().from(facilities).where(eq(facilities.id, category)).get();
    return known && known.mergedInto === null
      ? []
      : [{ code: "facility_unknown", field: `${at}parts.${index}.category` }];
  });
}
