import type { Day } from "@/domain/values/day";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { HeadKind } from "./head-kind";
import type { LoggedRecord } from "./logged-record";

/** One head in the changelog. */
export type LogEntry = {
  head: number;
  /** Civil day and hour in the instance's time zone. */
  day: Day;
  hour: number;
  kind: HeadKind;
  publicReason: CorrectionReason | null;
  /** The staff's public note; null if there is none, or if something that it may mention is hidden now. */
  note: { es: string; en: string } | null;
  records: LoggedRecord[];
};

/** Public reasons that protect a person: earlier values are not repeated. */
export const shieldingReasons: readonly (string | null)[] = ["protection", "request"];
