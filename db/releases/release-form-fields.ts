import type { FormFields } from "@/domain/values/problem-fields";

/** Where the fields of a group lie in the release form. */
export const groupReleaseFields: FormFields = [["release.**", "$1"]];

/**
 * Where the fields of a person lie in the release form, whose release ends the detention at `place`. Problems of other
 * detentions are at the top of the form.
 */
export function releaseFormFields(place: number): FormFields {
  return [
    [`detentions.${place}.end.**`, "$1"],
    [`detentions.${place}.from`, "detainedFrom"],
    ["detentions.**", null],
  ];
}
