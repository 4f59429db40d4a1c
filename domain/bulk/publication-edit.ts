import { type Naming, publicationAfter } from "@/domain/rules/publication-after";
import type { Publication } from "@/domain/values/vocabulary";
import type { BulkEdit, Refusal } from "./bulk-edit";

type PublicationEdit = Extract<BulkEdit, { action: "publish" | "review" | "withdraw" }>;

/**
 * Returns the publication after a bulk edit, or why the part keeps its own. What was withdrawn is not published again
 * together with others: that is a decision about one record.
 */
export function publicationEdit(edit: PublicationEdit, before: Publication, naming: Naming): Publication | Refusal {
  if (edit.action === "withdraw") return before === "published" ? "withdrawn" : { code: "not_published" };
  if (before === "published") return { code: "published_already" };
  if (before === "in_review") return { code: "in_review_already" };
  if (before === "withdrawn") return { code: "withdrawn_already" };
  if (edit.action === "review") return "in_review";
  return publicationAfter({ asked: "published", before, policy: edit.policy, ...naming });
}
