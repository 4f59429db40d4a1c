import { countryChoices } from "@/app/(staff)/_shared/fields/country-choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { hasPeople } from "@/db/records/save-settings";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Fields of the settings on which figures and dates depend. */
export function SettingChoices({ t, locale }: { t: Translate; locale: Locale }) {
  const db = ledger();
  const { homeCountry } = readSettings(db);
  const isFixed = hasPeople(db);
  const countries = countryChoices(locale, homeCountry, t("form.not_stated"));
  const publishers = listPublishers(db, locale).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        {...fieldWords(t, "homeCountry")}
        name="homeCountry"
        hint={isFixed ? t("admin.settings.home_fixed") : undefined}
        choices={isFixed ? countries.filter(({ value }) => value === homeCountry) : countries}
      />
      <TextField {...fieldWords(t, "demonymEs")} name="demonymEs" autoComplete="off" />
      <TextField {...optionalWords(t, "demonymEn")} name="demonymEn" autoComplete="off" />
      <SelectField {...fieldWords(t, "leadPublisher")} name="leadPublisher" choices={publishers} />
      <DateField {...dateWords(t, "baseDate")} name="baseDate" />
      <TextField {...fieldWords(t, "timeZone")} name="timeZone" autoComplete="off" spellCheck={false} />
      <TextField {...fieldWords(t, "stalenessDays")} name="stalenessDays" inputMode="numeric" wide={false} />
      <TextField {...fieldWords(t, "coverageShare")} name="coverageShare" wide={false} />
    </>
  );
}
