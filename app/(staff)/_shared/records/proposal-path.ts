import { isPagedType, isUndoableType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import type { Proposal } from "@/db/proposals/proposal";

type Edited = Pick<Proposal, "id" | "action" | "input" | "records">;

/**
 * Returns the form in which the author edits a proposal, after the language, with its number in the query. Without a
 * form of its own it is the record's page; null if nothing can be edited, such as a publication, or no content is left.
 */
export function proposalEditPath({ id, action, input, records }: Edited): string | null {
  if (!input) return null;
  const form = formOf(action, textsOf(input));
  const path = form === undefined ? pageOf(records) : form;
  if (path === null) return null;
  return `${path}${path.includes("?") ? "&" : "?"}proposal=${id}`;
}

type Texts = Readonly<Record<string, string>>;

/** Returns the form of an operation; null if it has none, undefined if this file does not know it. */
function formOf(action: string, input: Texts): string | null | undefined {
  const [type = "", does = ""] = action.split(".");
  const { id = "" } = input;
  if (type === "bulk") return `desk/bulk?do=${does}`;
  switch (does) {
    case "publish":
    case "export":
    case "erase":
    case "record_list":
    case "second_factor_reset":
      return null;
    case "create":
      return type === "group" ? "desk/releases/new?who=group" : isPagedType(type) ? pathOf(type, "new") : undefined;
    case "revise":
      if (type === "setting") return input.reviewPolicy ? "admin/settings/review-policy" : "admin/settings";
      if (type === "user") return `admin/users/${input.user ?? ""}`;
      return isPagedType(type) && id ? `${pathOf(type, id)}/edit` : undefined;
    case "restore":
      return isUndoableType(type) ? `desk/history/${type}/${id}/restore/${input.of ?? ""}` : undefined;
    case "withdraw":
      return withdrawal(input);
    case "withdraw_list":
      return `desk/releases/list/${input.of ?? ""}`;
    case "arrest":
      return `${pathOf("person", id)}/arrest`;
    case "merge":
      return isPagedType(type) ? `${pathOf(type, id)}/merge?other=${input.other ?? ""}` : undefined;
    case "undo":
      return type === "change" ? `desk/undo/${input.of ?? ""}` : null;
    case "record":
      return "desk/releases/new";
  }
  return type === "spell" ? `${pathOf("person", id)}/event?spell=${input.spell ?? ""}` : undefined;
}

function withdrawal({ type = "", id = "", release, spell }: Texts): string | undefined {
  if (!isUndoableType(type)) return undefined;
  const part = new URLSearchParams({ ...(release && { release }), ...(spell && { spell }) }).toString();
  return `desk/withdraw/${type}/${id}${part && `?${part}`}`;
}

function pageOf(records: Edited["records"]): string | null {
  const found = records.find(({ type, base }) => base > 0 && isUndoableType(type));
  return found && isPagedType(found.type) ? pathOf(found.type, found.id) : null;
}

/** The texts and numbers of a parsed input. */
function textsOf(input: Record<string, unknown>): Texts {
  const plain = Object.entries(input).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(plain.map(([name, value]) => [name, String(value)]));
}
