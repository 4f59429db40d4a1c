import type { Choice } from "@/components/forms/select-field";
import type { KnownSources } from "@/components/forms/source-field";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { listFacilities } from "@/db/records/list-facilities";
import { listPublishers } from "@/db/records/list-publishers";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { contactChoices } from "./contact-choices";
import { countryChoices } from "./country-choices";
import { languageChoices } from "./language-choices";
import { entityChoices, facilityChoices } from "./place-choices";
import { newestSources } from "./source-choice";
import { verifierChoices } from "./verifier-choices";

/** Choices that come from the ledger rather than from the vocabulary. Each list is one object, sent to the page once. */
export type FormChoices = {
  countries: Choice[];
  facilities: Choice[];
  /** The link to the form of a place that is not among them. */
  addPlace: { href: string; label: string };
  entities: Choice[];
  verifiers: Choice[];
  languages: Choice[];
  sources: KnownSources;
};

export function formChoices(db: Db, t: Translate, locale: Locale): FormChoices {
  const { homeCountry } = readSettings(db);
  const blank = t("form.not_stated");
  return {
    countries: countryChoices(locale, homeCountry, blank),
    facilities: facilityChoices(listFacilities(db), blank),
    addPlace: { href: `/${locale}/desk/places/new`, label: t("desk.place.add") },
    entities: entityChoices(homeCountry, blank),
    verifiers: verifierChoices(t, locale, homeCountry, listPublishers(db, locale)),
    languages: languageChoices(t, locale),
    sources: {
      newest: newestSources(db, locale),
      search: `/${locale}/desk/sources/search?q=`,
      contacts: contactChoices(db, t, locale),
    },
  };
}
