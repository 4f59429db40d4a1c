import { canEdit } from "@/domain/permissions";
import { defineRoute } from "../../../../../define-route";
import { listProgress } from "../list-progress";

/** How far the reading of a list has come; null before it began and after it ended. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (_db, query) => listProgress().get(query.get("request") ?? "") ?? null,
});
