import type { Citation } from "@/domain/records/citation";
import type { RecordDocument } from "@/domain/records/document";
import { isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { RuleProblem } from "@/domain/values/problem";
import { releasesOf } from "./releases-of";

/**
 * Checks that no call, visit or document is of a day to come. Returns `date_future` at the day of the contact: of the
 * record itself, or of a new source that it cites. `dayOf` gives the day of a new contact; undefined for other sources.
 */
export function futureContacts(
  document: RecordDocument,
  dayOf: (source: string) => PartialDay | undefined,
  today: Day,
): RuleProblem[] {
  const isFuture = (day: PartialDay | undefined) => day !== undefined && isCertainlyFuture(day, today);
  if (document.type === "source") {
    return isFuture(document.facts.contactOn) ? [{ code: "date_future", field: "contactOn" }] : [];
  }
  return citationsOf(document).flatMap(([path, citations]) =>
    citations.flatMap(({ source }, index): RuleProblem[] =>
      isFuture(dayOf(source)) ? [{ code: "date_future", field: `${path}.${index}.contactOn` }] : [],
    ),
  );
}

/** Returns the lists of sources of a record, each with its path. */
function citationsOf(document: RecordDocument): [path: string, citations: readonly Citation[]][] {
  if (document.type === "count") return [["sources", document.facts.citations]];
  if (document.type === "group") {
    const { release, detention } = document.facts;
    return [
      ["release.sources", release?.citations ?? []],
      ["detention.sources", detention?.citations ?? []],
    ];
  }
  if (document.type !== "person") return [];
  return document.facts.detentions.flatMap((detention, index): [string, readonly Citation[]][] => [
    [`detentions.${index}.sources`, detention.citations],
    ...releasesOf(detention).map(({ citations }): [string, readonly Citation[]] => [
      `detentions.${index}.end.sources`,
      citations,
    ]),
  ]);
}
