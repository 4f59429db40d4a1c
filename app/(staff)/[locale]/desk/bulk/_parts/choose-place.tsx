import { facilityChoices } from "@/app/(staff)/_shared/fields/place-choices";
import type { Db } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  db: Db;
  /** The parameters of the address that name the records. */
  kept: readonly [string, string][];
  facility: string;
  replace: boolean;
};

/** The form that chooses the place, before the preview shows which records would get it. */
export function ChoosePlace({ t, locale, db, kept, facility, replace }: Props) {
  return (
    <form method="get" action={`/${locale}/desk/bulk`} className="form stack">
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="bulk-place">{t("field.facility.label")}</label>
        <select id="bulk-place" name="facility" defaultValue={facility} required>
          {facilityChoices(listFacilities(db), t("form.choose")).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <label className="choice">
        <input type="checkbox" name="replace" value="on" defaultChecked={replace} />
        <span>{t("desk.bulk.replace")}</span>
      </label>
      <div className="actions">
        <button type="submit" className={facility ? "button" : "button button-primary"}>
          {t("desk.bulk.preview")}
        </button>
      </div>
    </form>
  );
}
