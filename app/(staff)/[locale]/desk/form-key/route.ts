import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { formKey } from "@/auth/form-key";
import { authInstance } from "@/auth/instance";
import { canEdit } from "@/domain/values/permissions";

/** Returns the key that encrypts the user's autosaved forms. Pages hold it in memory and never store it. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (_db, _query, user) => ({ key: formKey(authInstance().secret, user.id).toString("base64") }),
});
