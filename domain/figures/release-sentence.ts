import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/**
 * Returns the whole sentence of a logged release: number of people, day, nationality and verification. Only a verified
 * release says "released"; a refuted one says that the people are still detained. It contains no name.
 */
export function releaseSentence(release: PublishedRelease, locale: Locale): string {
  const t = translator(locale);
  const { headcount: count, verification } = release;
  const kind = verification === "refuted" ? [] : [kindOf(release, locale)];
  const details = [nationalitiesOf(release, locale), ...kind, t(`verification.${verification}`)].join(". ");
  return t("release.sentence", { count, verification, date: formatDate(release.day, locale), details });
}

/** Returns the kind of a release. An unknown kind is named in full, because it stands among other facts. */
export function kindOf({ kind }: Pick<PublishedRelease, "kind">, locale: Locale): string {
  const t = translator(locale);
  return kind === "unknown" ? t("release.kind_unknown") : t(`kind.${kind}`);
}

/** Returns what may be said of a release that an earlier view counted and that is not shown today. */
export function hiddenSentence(release: HiddenRelease, locale: Locale): string {
  return translator(locale)("release.hidden_row", { number: release.number });
}

/** Returns "España: 4 · España y otra no indicada: 1"; a single common nationality has no number. */
export function nationalitiesOf(release: Pick<PublishedRelease, "parts">, locale: Locale): string {
  const [only, ...others] = release.parts;
  if (only && others.length === 0) return nationalityName(only.nationality, locale);
  return release.parts.map((part) => `${nationalityName(part.nationality, locale)}: ${part.headcount}`).join(" · ");
}
