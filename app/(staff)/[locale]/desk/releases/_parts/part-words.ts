import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { GroupPart } from "@/domain/records/group";
import { nationalityName } from "@/domain/wording/nationality-name";

/** Returns a remaining part of a group as a choice: "Colombia, mujer (quedan 2)". */
export function partWords(words: DeskWords, part: GroupPart): string {
  return words.t("desk.group.part", valuesOf(words, part));
}

/** Returns a remaining part of a group as an item of a list: "2 Colombia, mujer". */
export function partItem(words: DeskWords, part: GroupPart): string {
  return words.t("desk.group.part_item", valuesOf(words, part));
}

function valuesOf({ locale }: DeskWords, { nationality, gender, headcount }: GroupPart) {
  return { nationality: nationalityName(nationality, locale), gender: gender ?? "none", left: headcount };
}
