import type { Situation } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

/** A person's current custody, or how the newest detention ended. */
export function situationWords(t: Translate, situation: Situation): string {
  switch (situation) {
    case "prison":
    case "house_arrest":
    case "whereabouts_unknown":
      return t(`custody.${situation}`);
    case "held":
      return t("desk.spell.state_unknown");
    case "release":
      return t("desk.spell.released");
    default:
      return t(`spell_end.${situation}`);
  }
}
