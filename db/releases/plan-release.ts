import type { WriteContext } from "@/db/changes/write-context";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Plan } from "./plan";
import { planGroupRelease } from "./plan-group-release";
import { planNewPersonRelease, planPersonRelease } from "./plan-person-release";

/** Plans one release: of a new person, a known person, or a group. */
export function planRelease(context: WriteContext, input: RecordReleaseInput): Plan {
  switch (input.subject) {
    case "new_person":
      return planNewPersonRelease(context, input);
    case "person":
      return planPersonRelease(context, input);
    case "group":
      return planGroupRelease(context, input);
  }
}
