import type { WriteContext } from "@/db/changes/write-context";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Plan } from "./plan";
import { planGroupRelease } from "./plan-group-release";
import { planNewPersonRelease, planPersonRelease } from "./plan-person-release";

/** What one release would write: a new person, one who is in the ledger, or a group. */
export function planRelease(desk: WriteContext, input: RecordReleaseInput): Plan {
  switch (input.subject) {
    case "new_person":
      return planNewPersonRelease(desk, input);
    case "person":
      return planPersonRelease(desk, input);
    case "group":
      return planGroupRelease(desk, input);
  }
}
