"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { saveSettings } from "@/db/records/save-settings";
import { siteSettingsInput } from "@/domain/inputs/settings";
import { siteSettingsForm } from "./site-settings-form";

export const saveSettingsAction = defineAction({
  input: siteSettingsInput,
  permission: "setting.revise",
  run: saveSettings,
  done: () => "admin/settings?saved=1",
  edits: siteSettingsForm,
});
