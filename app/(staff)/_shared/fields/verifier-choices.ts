import type { Choice } from "@/components/forms/select-field";
import type { ListedPublisher } from "@/db/records/list-publishers";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { countryChoices } from "./country-choices";

/** Choices for the verifier of a release: organisations, the family, a lawyer, the person's other state. */
export function verifierChoices(
  t: Translate,
  locale: Locale,
  home: string,
  publishers: readonly ListedPublisher[],
): Choice[] {
  const organisations = publishers.filter(({ stance }) => stance === "ngo");
  const states = countryChoices(locale, home, "").filter(({ value }) => value !== "" && value !== home);
  return [
    { value: "", label: t("form.choose") },
    ...organisations.map(({ id, name }) => ({ value: `publisher:${id}`, label: name })),
    { value: "family", label: t("verifier.family") },
    { value: "lawyer", label: t("verifier.lawyer") },
    ...states.map(({ value, label }) => ({ value: `state:${value}`, label, group: t("verifier.states") })),
  ];
}
