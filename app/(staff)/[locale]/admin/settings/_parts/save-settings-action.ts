"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { saveSettings } from "@/db/records/save-settings";
import { settingsInput } from "@/domain/inputs/settings";
import { canSetUp } from "@/domain/values/permissions";

export const saveSettingsAction = defineAction({
  input: settingsInput,
  permission: canSetUp,
  run: saveSettings,
  done: () => "admin/settings?saved=1",
});
