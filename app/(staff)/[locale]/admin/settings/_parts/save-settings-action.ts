"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { saveSettings } from "@/db/records/save-settings";
import { siteSettingsInput } from "@/domain/inputs/settings";
import { canSetUp } from "@/domain/values/permissions";
import { siteSettingsForm } from "./site-settings-form";

export const saveSettingsAction = defineAction({
  input: siteSettingsInput,
  permission: canSetUp,
  run: saveSettings,
  done: () => "admin/settings?saved=1",
  edits: siteSettingsForm,
});
