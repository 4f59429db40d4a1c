import { verifierName } from "@/domain/figures/verifier-name";
import type { PublishedRelease } from "@/domain/projection/published-release";
import type { PublisherRow } from "@/domain/projection/rows";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns who was released or detained, as far as disclosed: a name, initials, "5 personas", "una persona". */
export function whoOf(record: Pick<PublishedRelease, "name" | "headcount">, locale: Locale): string {
  return record.name ?? translator(locale)("release.persons", { count: record.headcount });
}

/** Returns who verified the record and when: "Foro Penal, 8 de enero de 2026". Empty if unverified. */
export function verifierOf(
  release: Pick<PublishedRelease, "verifiedBy" | "verifiedOn">,
  publishers: ReadonlyMap<string, PublisherRow>,
  locale: Locale,
): string {
  const by = release.verifiedBy === null ? "" : verifierName(release.verifiedBy, publishers, locale);
  const on = release.verifiedOn === null ? "" : formatDate(release.verifiedOn, locale);
  return [by, on].filter(Boolean).join(", ");
}
