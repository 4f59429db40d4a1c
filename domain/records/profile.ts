import { z } from "zod";
import { isCountry } from "@/domain/values/combination";
import { ageGroups, genders, professions, sectors } from "@/domain/values/vocabulary";

/** Who a person is, in codes that figures may count. It contains no free text. */
export const personProfile = z.strictObject({
  nationalities: z.array(z.string().refine(isCountry, "nationality_invalid")).max(3),
  /** `+?`: dual, second not stated. `?`: the source did not say whether there is a second one. */
  secondNationality: z.enum(["", "+?", "?"]),
  gender: z.enum(genders).nullable(),
  sector: z.enum(sectors).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
  profession: z.enum(professions).nullable(),
  /** True if a source says that the person is seriously ill. */
  seriouslyIll: z.boolean(),
});

export type PersonProfile = z.infer<typeof personProfile>;

/** The profile of a person of whom nothing is known. */
export const noProfile: PersonProfile = {
  nationalities: [],
  secondNationality: "",
  gender: null,
  sector: null,
  ageGroup: null,
  profession: null,
  seriouslyIll: false,
};
