import type { Locale } from "@/domain/locale";
import { federalEntitiesOf } from "@/domain/places/federal-entities";
import type { FacilityRow } from "@/domain/projection/rows";
import { isCurrent, type View } from "@/domain/view/view";
import { releaseKinds, verifications } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";
import type { ReleaseFilter } from "./filter-chips";

type Props = { locale: Locale; view: View; filter: ReleaseFilter; facilities: FacilityRow[]; home: string };

/** The filters as a plain form: what is chosen becomes the address. */
export function ReleaseFilters({ locale, view, filter, facilities, home }: Props) {
  const t = translator(locale);
  const any = { value: "", label: t("releases.any") };
  return (
    <form className="filters" method="get" action={`/${locale}/releases`} aria-label={t("releases.filters")}>
      {!isCurrent(view) && <input type="hidden" name="at" value={view.at} />}
      <DayField name="from" label={t("releases.filter.from")} value={filter.from} />
      <DayField name="to" label={t("releases.filter.to")} value={filter.to} />
      <Choice
        name="nationality"
        label={t("releases.filter.nationality")}
        value={filter.nationality}
        options={[
          any,
          { value: "foreign_or_dual", label: t("nationality_group.foreign_or_dual") },
          { value: "home_only", label: t("nationality_group.home_only") },
          ...otherNationality(filter.nationality),
        ]}
      />
      <Choice
        name="kind"
        label={t("releases.filter.kind")}
        value={filter.kind}
        options={[any, ...releaseKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
      />
      <Choice
        name="place"
        label={t("releases.filter.place")}
        value={filter.place}
        options={[
          any,
          ...facilities
            .toSorted((a, b) => a.name.localeCompare(b.name, "es"))
            .map(({ id, name }) => ({ value: id, label: name })),
          ...federalEntitiesOf(home).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Choice
        name="verification"
        label={t("releases.filter.verification")}
        value={filter.verification}
        options={[any, ...verifications.map((each) => ({ value: each, label: t(`verification.${each}`) }))]}
      />
      <button type="submit" className="button">
        {t("releases.filter.submit")}
      </button>
    </form>
  );
}

/** A country or pair that came by a link stays choosable, as its code. */
function otherNationality(value: string | undefined) {
  return value === undefined || value === "foreign_or_dual" || value === "home_only" ? [] : [{ value, label: value }];
}

function DayField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input type="date" name={name} defaultValue={value ?? ""} />
    </label>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
}) {
  return (
    <label className="filter">
      <span>{props.label}</span>
      <select name={props.name} defaultValue={props.value ?? ""}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
