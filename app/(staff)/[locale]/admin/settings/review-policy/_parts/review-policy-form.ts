import type { FormOfSeveral } from "@/app/(staff)/_shared/form/versions";
import { settingsAt, settingsVersion } from "@/db/records/settings-versions";

/** The form of the review policy. */
export const reviewPolicyForm: FormOfSeveral = {
  fields: ["reviewPolicy"],
  newest: (db) => settingsVersion(db, ["reviewPolicy"]),
  at: (db, version) => ({ reviewPolicy: settingsAt(db, version).reviewPolicy }),
};
