import { isCombination } from "@/domain/values/combination";
import {
  ageGroups,
  custodyStates,
  type Dimension,
  familyRelations,
  genders,
  healthConditions,
  legalStages,
  professions,
  sectors,
} from "@/domain/values/vocabulary";

/** The categories of each dimension with a fixed list; nationalities and facilities are open-ended. */
export const categories: Record<Exclude<Dimension, "nationality" | "facility">, readonly string[]> = {
  gender: genders,
  sector: sectors,
  age_group: ageGroups,
  legal_stage: legalStages,
  nationality_group: ["foreign_or_dual", "foreign", "dual"],
  custody: custodyStates,
  health: healthConditions,
  profession: professions,
  family_relation: familyRelations,
  movement_since_previous: ["imprisoned", "released"],
};

/** True if it is a category of the dimension. Whether a facility exists is checked in the ledger. */
export function isCategory(dimension: Dimension, category: string): boolean {
  if (dimension === "nationality") return category !== "?" && isCombination(category);
  return dimension === "facility" || categories[dimension].includes(category);
}
