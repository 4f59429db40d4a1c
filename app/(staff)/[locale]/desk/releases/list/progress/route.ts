import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { listProgress } from "@/app/(staff)/[locale]/desk/releases/list/_parts/list-progress";

/** Returns the progress of a list that is being matched; null before and after. */
export const GET = defineRoute({
  permission: "file.list_progress",
  answer: (_db, query) => listProgress().get(query.get("request") ?? "") ?? null,
});
