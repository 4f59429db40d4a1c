import type { PublisherRow } from "@/domain/projection/rows";
import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns who verified a release, in words: an organisation, the family, a lawyer, a state. */
export function verifierName(code: string, publishers: ReadonlyMap<string, PublisherRow>, locale: Locale): string {
  const t = translator(locale);
  const [kind, id = ""] = code.split(":");
  if (kind === "state") return t("verifier.state", { country: countryName(id, locale) });
  if (kind === "publisher") return publishers.get(id)?.[locale === "es" ? "shortEs" : "shortEn"] ?? id;
  return t(kind === "lawyer" ? "verifier.lawyer" : "verifier.family");
}
