import { listProgress } from "@/app/(staff)/[locale]/desk/releases/list/list-progress";
import { defineRoute } from "@/app/(staff)/define-route";
import { canEdit } from "@/domain/values/permissions";

/** How far the reading of a list has come; null before it began and after it ended. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (_db, query) => listProgress().get(query.get("request") ?? "") ?? null,
});
