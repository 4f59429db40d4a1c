import type { FormOfSeveral } from "@/app/(staff)/_shared/form/versions";
import { settingsAt, settingsVersion } from "@/db/records/settings-versions";
import { siteSettingKeys } from "@/domain/inputs/settings";
import { shareText } from "@/domain/values/share";

/** The form of the settings about the site: one field for each. */
export const siteSettingsForm: FormOfSeveral = {
  fields: siteSettingKeys,
  newest: (db) => settingsVersion(db, siteSettingKeys),
  at: (db, version) => {
    const settings = settingsAt(db, version);
    const values = Object.fromEntries(siteSettingKeys.map((key) => [key, settings[key]]));
    return { ...values, coverageShare: shareText(settings.coverageShare) };
  },
};

/**
 * Returns the form's names for a parsed input: the coverage share as the form writes it, whatever way it was typed.
 */
export function siteSettingsFields(input: Record<string, unknown>): Record<string, unknown> {
  const { coverageShare } = input;
  return typeof coverageShare === "number" ? { ...input, coverageShare: shareText(coverageShare) } : input;
}
