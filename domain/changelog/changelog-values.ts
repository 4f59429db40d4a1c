import { verifierName } from "@/domain/figures/verifier-name";
import type { FacilityRow, PublisherRow, SourceRow } from "@/domain/projection/rows";
import { federalEntityName } from "@/domain/values/federal-entities";
import { isPartialDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { outletWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** What is needed to put a record's fields into words: the language, and the names behind ids. */
export type LogWords = {
  locale: Locale;
  publishers: ReadonlyMap<string, PublisherRow>;
  facilities: ReadonlyMap<string, FacilityRow>;
  sources: ReadonlyMap<string, SourceRow>;
};

/** Fields whose values are codes, with the branch of the messages that names them. */
const vocabularies = new Map([
  ...[
    "kind",
    "verification",
    "disclosure",
    "custody",
    "gender",
    "measure",
    "qualifier",
    "standing",
    "tier",
    "stance",
  ].map((field): [string, string] => [field, field]),
  ["ended", "spell_end"],
  ["legalStage", "legal_stage"],
  ["arrestedBy", "arresting_body"],
  ["sector", "sector"],
  ["asOfMeans", "as_of_means"],
  ["contact", "contact_kind"],
]);

const dates = new Set(["day", "verifiedOn", "endDay", "asOf", "since", "on", "publishedOn", "contactOn"]);

/** Returns a field's value in words, or that it was not stated. */
export function valueWords(words: LogWords, field: string, value: unknown): string {
  const { locale } = words;
  const t = translator(locale);
  if (Array.isArray(value)) return value.map((each) => valueWords(words, "source", each)).join(", ") || t("log.absent");
  if (value === null || value === undefined || value === "") return t("log.absent");
  if (typeof value === "number") return field === "release" ? String(value) : formatNumber(value, locale);
  const text = String(value);
  const key = `${vocabularies.get(field)}.${text}` as Parameters<typeof t>[0];
  if (vocabularies.has(field) && t.has(key)) return t(key);
  if (dates.has(field) && isPartialDay(text)) return formatDate(text, locale);
  return nameBehind(words, field, text);
}

function nameBehind({ locale, publishers, facilities, sources }: LogWords, field: string, id: string): string {
  switch (field) {
    case "publisher":
      return publishers.get(id)?.[locale === "es" ? "shortEs" : "shortEn"] ?? id;
    case "facility":
      return facilities.get(id)?.name ?? id;
    case "source": {
      const source = sources.get(id);
      return source ? outletWords(source, locale) : id;
    }
    case "federalEntity":
    case "arrestedIn":
      return federalEntityName(id);
    case "verifiedBy":
      return verifierName(id, publishers, locale);
    case "nationality":
      return nationalityName(id, locale);
    default:
      return id;
  }
}
