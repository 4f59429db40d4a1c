import type { Citation } from "@/domain/records/citation";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { PartialDay } from "@/domain/values/partial-day";
import type { LegalStage } from "@/domain/values/vocabulary";
import { endedBy } from "./releases-of";

/** An event in a detention: a move, another custody state, another legal stage, a death, an escape, or no change. */
export type DetentionEvent =
  | ({ event: "custody"; from: PartialDay } & Pick<CustodyPeriod, "state" | "facility" | "federalEntity">)
  | { event: "legal_stage"; legalStage: LegalStage }
  | { event: "still_held" }
  | { event: "death" | "escape"; day: PartialDay };

/** Returns the detention after an event, with the sources of the event. */
export function withEvent(detention: Detention, event: DetentionEvent, sources: readonly Citation[]): Detention {
  const known = new Set(detention.citations.map(({ source }) => source));
  const cited = {
    ...detention,
    citations: [...detention.citations, ...sources.filter(({ source }) => !known.has(source))],
  };
  if (event.event === "still_held") return cited;
  if (event.event === "legal_stage") return { ...cited, legalStage: event.legalStage };
  if (event.event !== "custody") return endedBy(cited, { how: event.event, day: event.day });
  const { event: _event, ...period } = event;
  return { ...cited, custody: inserted(cited.custody, period) };
}

/** Inserts a period by its day, so that facts that become known late are still in order of time. */
function inserted(custody: readonly CustodyPeriod[], period: CustodyPeriod & { from: PartialDay }): CustodyPeriod[] {
  const later = custody.findIndex(({ from }) => from !== null && isCertainlyBefore(period.from, from));
  return later === -1 ? [...custody, period] : custody.toSpliced(later, 0, period);
}
