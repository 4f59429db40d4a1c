import type { Proposal } from "@/db/proposals/proposal";

/**
 * The page of the form that changes a proposal, after the language; undefined if its action has no such form. Then its
 * author can only cancel it.
 */
export function proposalFormPath({ id, action, input }: Pick<Proposal, "id" | "action" | "input">): string | undefined {
  const path =
    input && formPath(action, Object.fromEntries(Object.entries(input).map(([k, v]) => [k, String(v ?? "")])));
  return path && `${path}${path.includes("?") ? "&" : "?"}proposal=${id}`;
}

function formPath(action: string, input: Record<string, string>): string | undefined {
  const { type, id, of, other, person, release = "", spell = "", user } = input;
  switch (action) {
    case "person.create":
      return "desk/people/new";
    case "person.revise":
      return `desk/people/${id}/edit`;
    case "person.arrest":
      return `desk/people/${id}/arrest`;
    case "person.merge":
      return `desk/people/${id}/merge?other=${other}`;
    case "person.erase":
      return `desk/people/${id}/erase`;
    case "spell.custody":
    case "spell.legal_stage":
    case "spell.death":
    case "spell.escape":
      return `desk/people/${id}/event?spell=${spell}`;
    case "count.revise":
      return `desk/counts/${id}/edit`;
    case "group.revise":
      return `desk/groups/${id}/edit`;
    case "source.revise":
      return `desk/sources/${id}/edit`;
    case "person.withdraw":
    case "group.withdraw":
    case "count.withdraw":
    case "spell.withdraw":
      return `desk/withdraw/${type}/${id}?${new URLSearchParams({ release, spell })}`;
    case "person.restore":
    case "group.restore":
    case "count.restore":
      return `desk/history/${type}/${id}/restore/${of}`;
    case "change.undo":
      return `desk/undo/${of}`;
    case "release.record":
      return person ? `desk/releases/new?person=${person}` : undefined;
    case "setting.revise":
      return "admin/settings";
    case "user.revise":
      return `admin/users/${user}`;
    default:
      return undefined;
  }
}
