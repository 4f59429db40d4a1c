import type { PersonIdentity } from "@/domain/records/person";
import type { Translate } from "@/messages/translator";

type Named = Pick<PersonIdentity, "givenNames" | "surnames">;

/** A person's name as the desk shows it; where it was erased or never known, the number of the record. */
export function nameWords(t: Translate, id: string, identity: Named | null): string {
  const name = [identity?.givenNames, identity?.surnames].filter(Boolean).join(" ");
  return name || t("desk.person.nameless", { id });
}
