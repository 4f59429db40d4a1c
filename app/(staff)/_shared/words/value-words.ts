import { isDateField } from "@/domain/inputs/is-date-field";
import { readItem } from "@/domain/records/layout-items";
import { isCombination } from "@/domain/values/combination";
import { federalEntityName } from "@/domain/values/federal-entities";
import { isPartialDay } from "@/domain/values/partial-day";
import { shareText } from "@/domain/values/share";
import { facilityKinds, reviewPolicies } from "@/domain/values/vocabulary";
import { countryName, formatDate, formatNumber } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Translate } from "@/messages/translator";
import type { DeskWords } from "./desk-words";

/** Fields whose values are codes of the vocabulary, with the branch of the messages for them. */
const vocabularies: Record<string, string> = {
  kind: "kind",
  verification: "verification",
  publication: "publication",
  disclosure: "disclosure",
  basis: "consent_basis",
  scope: "consent_scope",
  gender: "gender",
  sector: "sector",
  ageGroup: "age_group",
  legalStage: "legal_stage",
  arrestedBy: "arresting_body",
  profession: "profession",
  contactRole: "contact_role",
  state: "custody",
  how: "spell_end",
  event: "group_event",
  measure: "measure",
  qualifier: "qualifier",
  standing: "standing",
  asOfMeans: "as_of_means",
  tier: "tier",
  facilityKind: "facility_kind",
  stance: "publisher_stance",
  contact: "contact_kind",
  role: "role",
  dimension: "dimension",
  mediaType: "media_type",
  keeping: "evidence_keeping",
  secondFactor: "second_factor_policy",
};

/** A field's value in words; empty if there is none. `field` is the last step of its path. */
export function valueWords(words: DeskWords, field: string, value: unknown): string {
  const { t, locale } = words;
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map((each) => valueWords(words, field, each)).join(" · ");
  if (value === true || value === "on") return t("form.yes");
  if (value === false) return t("form.no");
  const text = String(value);
  const key = `${vocabularies[field]}.${text}` as Parameters<Translate>[0];
  if (vocabularies[field] && t.has(key)) return t(key);
  const place = field === "kind" && facilityKinds.find((each) => each === text);
  if (place) return t(`facility_kind.${place}`);
  const policy = field === "reviewPolicy" && reviewPolicies.find((each) => each === text);
  if (policy) return t(`review_policy.${policy}.label`);
  if (field === "facility") return words.facility(text);
  if (field === "item") return itemWords(words, text);
  if (field === "bytes") return formatNumber(Number(text), locale);
  if (field === "language") return new Intl.DisplayNames(locale, { type: "language" }).of(text) ?? text;
  if (field === "publisher" || field === "leadPublisher") return words.publisher(text);
  if (field === "coverageShare" && Number.isFinite(Number(text))) return shareText(Number(text));
  if (field === "homeCountry") return countryName(text, locale);
  if (field === "source") return words.source(text);
  if (field === "takenBy") return words.user(text);
  if (field === "federalEntity" || field === "arrestedIn") return federalEntityName(text);
  if (field === "verifiedBy") return verifierWords(words, text);
  if (field === "secondNationality" || field === "second") return secondWords(words, text);
  if (field === "nationalities") return countryName(text, locale);
  if (field === "nationality" && isCombination(text)) return nationalityName(text, locale);
  return isDateField(field) && isPartialDay(text) ? formatDate(text, locale) : text;
}

/** A line of a bulletin's layout: a figure, or a part with its dimension. */
function itemWords({ t, category }: DeskWords, text: string): string {
  const item = readItem(text);
  if (!item) return text;
  if ("measure" in item) return t(`measure.${item.measure}`);
  return `${t(`dimension.${item.dimension}`)}: ${category(item.dimension, item.category)}`;
}

/** The verifier of a release: an organisation, the family, a lawyer or a state. */
export function verifierWords({ t, locale, publisher }: DeskWords, code: string): string {
  const [kind, id = ""] = code.split(":");
  if (kind === "publisher") return publisher(id);
  if (kind === "state") return t("verifier.state", { country: countryName(id, locale) });
  return kind === "family" ? t("verifier.family") : t("verifier.lawyer");
}

/** A second nationality in words; in a group's breakdown it may be a country. */
function secondWords({ t, locale }: DeskWords, code: string): string {
  if (code === "+?") return t("second_nationality.dual");
  return code === "?" ? t("second_nationality.perhaps") : countryName(code, locale);
}
