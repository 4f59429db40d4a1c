import type { PersonIdentity } from "@/domain/records/person";
import type { Translate } from "@/messages/translator";

type Named = Pick<PersonIdentity, "givenNames" | "surnames">;

/** A person's name at the desk; if it was erased or is unknown, the number of the record. */
export function nameWords(t: Translate, id: string, identity: Named | null): string {
  const name = [identity?.givenNames, identity?.surnames].filter(Boolean).join(" ");
  return name || t("desk.person.nameless", { id });
}
