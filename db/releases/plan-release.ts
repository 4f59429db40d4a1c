import type { WriteContext } from "@/db/changes/write-context";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import { type FromGroup, fromGroups } from "./from-groups";
import type { Plan } from "./plan";
import { planGroupRelease } from "./plan-group-release";
import { planNewPersonRelease, planPersonRelease } from "./plan-person-release";

/** Plans one release: of a new person, a known person, or a group. `from`: what the person's group adds. */
export function planRelease(
  context: WriteContext,
  input: RecordReleaseInput,
  from: FromGroup | undefined = fromGroups(context, [input])[0],
): Plan {
  switch (input.subject) {
    case "new_person":
      return planNewPersonRelease(context, input, from);
    case "person":
      return planPersonRelease(context, input, from);
    case "group":
      return planGroupRelease(context, input);
  }
}
