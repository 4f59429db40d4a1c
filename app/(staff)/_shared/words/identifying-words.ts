import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { ageOn } from "@/domain/rules/age";
import { isOpen } from "@/domain/rules/releases-of";
import { combinationOf } from "@/domain/values/combination";
import type { Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import type { DeskWords } from "./desk-words";

/** Details that distinguish a person from namesakes: age, end of the ID number, nationality, detention or release. */
export function identifyingWords(words: DeskWords, { facts, identity }: DocumentOf<"person">, today: Day): string {
  const { t, locale } = words;
  const age = ageOn(identity?.birthDate ?? null, today);
  const nationality = combinationOf(facts.profile.nationalities, facts.profile.secondNationality);
  const parts = [
    age === null ? "" : t("desk.told.age", { age }),
    identity?.document ? t("desk.told.document", { tail: identity.document.slice(-3) }) : "",
    nationality === "?" ? "" : nationalityName(nationality, locale),
    ...facts.detentions.slice(-2).map((detention) => detentionWords(words, detention)),
  ];
  return parts.filter(Boolean).join(" · ");
}

function detentionWords({ t, locale, facility }: DeskWords, detention: Detention): string {
  const { from, custody } = detention;
  const end = isOpen(detention) ? null : detention.end;
  if (end?.how === "release") {
    const { day, id } = end.release;
    return t("desk.told.released", { day: formatDate(day, locale), number: id });
  }
  if (end) return `${t(`spell_end.${end.how}`)}: ${formatDate(end.day, locale)}`;
  const place = custody.at(-1)?.facility;
  const since = sinceWords(t, locale, from);
  return place ? `${since}, ${facility(place)}` : since;
}

/** "desde el 1 de junio de 2025", but "desde junio de 2025". */
function sinceWords(t: Translate, locale: Locale, from: string | null): string {
  if (!from) return t("desk.told.held");
  const day = formatDate(from, locale);
  return /^\d{4}-\d{2}-\d{2}/.test(from) ? t("desk.told.held_since_day", { day }) : t("desk.told.held_since", { day });
}
