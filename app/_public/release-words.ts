import type { Locale } from "@/domain/locale";
import type { PublisherRow } from "@/domain/projection/rows";
import type { PublishedRelease } from "@/domain/releases/published-release";
import { countryName, formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { publisherName } from "./publisher-name";

/** Who was released, as far as it may be told: a name, initials, "5 personas", "una persona". */
export function whoOf(release: PublishedRelease, locale: Locale): string {
  return release.name ?? translator(locale)("release.persons", { count: release.headcount });
}

/** "Verificada: Foro Penal, 8 de enero de 2026". */
export function verificationOf(
  release: PublishedRelease,
  publishers: ReadonlyMap<string, PublisherRow>,
  locale: Locale,
): string {
  const word = translator(locale)(`verification.${release.verification}`);
  const by = release.verifiedBy === null ? "" : verifierName(release.verifiedBy, publishers, locale);
  const on = release.verifiedOn === null ? "" : formatDate(release.verifiedOn, locale);
  return [word, [by, on].filter(Boolean).join(", ")].filter(Boolean).join(": ");
}

function verifierName(code: string, publishers: ReadonlyMap<string, PublisherRow>, locale: Locale): string {
  const t = translator(locale);
  const [kind, id = ""] = code.split(":");
  if (kind === "state") return t("verifier.state", { country: countryName(id, locale) });
  if (kind === "publisher") return publisherName(publishers, id, locale);
  return t(kind === "lawyer" ? "verifier.lawyer" : "verifier.family");
}
