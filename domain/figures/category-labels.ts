import type {
  ageGroups,
  CustodyState,
  FamilyRelation,
  Gender,
  HealthCondition,
  LegalStage,
  Profession,
  sectors,
} from "@/domain/values/vocabulary";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { CategoryPart } from "./figure";

/**
 * Returns a category in words that follow its number: "mujeres", "personas sin condena"; for a place or nationality its
 * name.
 */
export function categoryWords({ dimension, category, name }: CategoryPart, count: number, locale: Locale): string {
  if (dimension === "facility") return name ?? category;
  if (dimension === "nationality") return name ?? nationalityName(category, locale);
  const t = translator(locale);
  // `other` and `military` are also codes of other dimensions.
  if (dimension === "profession") return t(`figure.profession.${category as Profession}`, { count });
  return t(`figure.category.${category as Listed}`, { count });
}

/** The categories of the dimensions whose categories are a list. */
type Listed =
  | Gender
  | (typeof sectors)[number]
  | (typeof ageGroups)[number]
  | LegalStage
  | "foreign_or_dual"
  | "foreign"
  | "dual"
  | CustodyState
  | HealthCondition
  | FamilyRelation;
