import type { Day } from "@/domain/values/day";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { HeadKind } from "./head-kind";
import type { LoggedRecord } from "./logged-record";

/** One head as the log tells it. */
export type LogEntry = {
  head: number;
  /** Civil day and hour in the instance's time zone. */
  day: Day;
  hour: number;
  kind: HeadKind;
  publicReason: CorrectionReason | null;
  /** What the staff told the public; null where nothing was, or where something that it may tell of is hidden now. */
  note: { es: string; en: string } | null;
  records: LoggedRecord[];
};

/** Public reasons that ask for somebody's protection: what was told before is not repeated. */
export const shieldingReasons: readonly (string | null)[] = ["protection", "request"];
