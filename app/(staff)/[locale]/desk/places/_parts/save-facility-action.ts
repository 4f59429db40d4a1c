"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { saveFacility } from "@/db/records/save-facility";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { askAboutPlaces } from "./ask-about-places";
import { facilityForm } from "./facility-form";

export const saveFacilityAction = defineAction({
  input: saveFacilityInput,
  permission: "facility.save",
  run: saveFacility,
  done: savedPath,
  ask: async (db, words, values) => askAboutPlaces(db, words, values),
  edits: facilityForm,
});
