import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { formKey } from "@/auth/form-key";
import { authInstance } from "@/auth/instance";
import { canEdit } from "@/domain/values/permissions";

/** The key under which this browser keeps what its user is typing. Pages hold it in memory and never store it. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (_db, _query, user) => ({ key: formKey(authInstance().secret, user.id).toString("base64") }),
});
