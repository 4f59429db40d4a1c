import { roles } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

/** The roles as choices, each with its permissions. */
export function roleChoices(t: Translate) {
  return roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`admin.role_hint.${role}`) }));
}
