import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { formKey } from "@/auth/form-key";
import { authInstance } from "@/auth/instance";

/** Returns the key that encrypts the user's autosaved forms. Pages hold it in memory and never store it. */
export const GET = defineRoute({
  permission: "file.form_key",
  answer: (_db, _query, user) => ({ key: formKey(authInstance().secret, user.id).toString("base64") }),
});
