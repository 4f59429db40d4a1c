import type { Standing } from "@/domain/history/public-standing";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** What a sentence is about: a record or a part of one. */
type Subject = "person" | "group" | "count" | "source" | "facility" | "publisher" | "release" | "detention";

/** Grammatical gender of a subject in Spanish: un grupo, un lugar; una persona, una cifra … */
export function genderOf(subject: Subject): "m" | "f" {
  return subject === "group" || subject === "facility" ? "m" : "f";
}

/** How the public sees a record or a part, as a sentence: "Pública desde el 4 de febrero de 2026". */
export function standingSentence(
  t: Translate,
  locale: Locale,
  subject: Subject,
  { kind, parts }: Pick<Standing, "kind" | "parts" | "marks">,
): string {
  const gender = genderOf(subject);
  switch (kind) {
    case "public": {
      const days = parts.flatMap(({ state, seen }) => (state === "public" && seen ? seen.since : []));
      const [first = ""] = days.toSorted();
      return t("desk.standing.kind.public", { gender, day: formatDate(first, locale) });
    }
    case "withdrawn":
    case "hidden": {
      const days = parts.flatMap(({ state, seen }) => (state === kind ? (seen?.gone?.on ?? []) : []));
      const last = days.toSorted().at(-1);
      const day = last ? formatDate(last, locale) : "";
      return t(`desk.standing.kind.${kind}`, { gender, known: last ? "yes" : "no", day });
    }
    default:
      return t(`desk.standing.kind.${kind}`, { gender });
  }
}
