import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { listProgress } from "@/app/(staff)/[locale]/desk/releases/list/_parts/list-progress";
import { canEdit } from "@/domain/values/permissions";

/** How far the reading of a list has come; null before it began and after it ended. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (_db, query) => listProgress().get(query.get("request") ?? "") ?? null,
});
