import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { codesFilter } from "@/app/(staff)/_shared/lists/select-filters";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { countFacilityUses, type FacilityUses } from "@/db/records/count-facility-uses";
import { type ListedFacility, listFacilities } from "@/db/records/list-facilities";
import { federalEntityName } from "@/domain/values/federal-entities";
import { searchKey } from "@/domain/values/search-key";
import { facilityKinds } from "@/domain/values/vocabulary";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The places of detention by name, with a search by name, alias or state and the number of their records. */
export default async function FacilitiesPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/places", "page.desk.places");
  const query = await searchParams;
  const kind = oneOf(facilityKinds, query.kind);
  const places = listFacilities(ledger()).filter(
    (place) => (kind === undefined || place.kind === kind) && isFound(place, textOf(query.search)),
  );
  const uses = countFacilityUses(ledger());
  const columns = (["place", "placeKind", "entity", "aliases", "detentions", "releases", "figures"] as const).map(
    (key) => ({
      key,
      label: t(`desk.column.${key}`),
      numeric: key === "detentions" || key === "releases" || key === "figures",
    }),
  );
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.place.title")} />
        <a className="button button-primary" href={`/${locale}/desk/places/new`}>
          {t("desk.place.new")}
        </a>
      </div>
      <ListFilter
        t={t}
        query={query}
        search={t("desk.place.search")}
        selects={[
          codesFilter("kind", t("field.facilityKind.label"), facilityKinds, (code) => t(`facility_kind.${code}`)),
        ]}
      />
      {places.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table
          caption={t("desk.place.caption", { count: places.length })}
          columns={columns}
          rows={places.map((place) => rowOf(t, locale, place, uses.get(place.id)))}
          narrow="stacks"
        />
      )}
    </section>
  );
}

function isFound({ name, aliases, federalEntity }: ListedFacility, search: string): boolean {
  const state = federalEntity ? federalEntityName(federalEntity) : "";
  const texts = [name, ...aliases, state].map((text) => searchKey(text));
  return texts.some((text) => text.includes(searchKey(search)));
}

function rowOf(t: Translate, locale: Locale, place: ListedFacility, uses: FacilityUses | undefined) {
  const { id, name, kind, federalEntity, aliases } = place;
  return {
    id,
    cells: [
      <a key="place" href={`/${locale}/desk/places/${id}`}>
        {name}
      </a>,
      t(`facility_kind.${kind}`),
      federalEntity ? federalEntityName(federalEntity) : "",
      aliases.join(" · "),
      formatNumber(uses?.detentions ?? 0, locale),
      formatNumber(uses?.releases ?? 0, locale),
      formatNumber(uses?.figures ?? 0, locale),
    ],
  };
}
