import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Actor, Decision, Outcome } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { type Desk, openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { recordGroupRelease } from "./record-group-release";
import { recordNewPersonRelease, recordPersonRelease } from "./record-person-release";

/**
 * Logs one release: of somebody new, of somebody who is in the ledger, or of a group. Refused with the problems of
 * the form's fields; `stale` where the person was saved meanwhile.
 */
export function recordRelease(db: Db, actor: Actor, input: RecordReleaseInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, intentOf("release.record", input), now, (tx) => decide(openDesk(tx, now), input));
}

function decide(desk: Desk, input: RecordReleaseInput): Decision {
  switch (input.subject) {
    case "new_person":
      return recordNewPersonRelease(desk, input);
    case "person":
      return recordPersonRelease(desk, input);
    case "group":
      return recordGroupRelease(desk, input);
  }
}
