import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger";
import { type FoundPerson, searchPeople } from "@/db/people/search-people";
import { periodOf } from "@/domain/detentions/overlap";
import type { Locale } from "@/domain/locale";
import { canEdit } from "@/domain/permissions";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Translate } from "@/messages/translator";
import { ListFilter } from "../../../lists/list-filter";
import { type Query, textOf } from "../../../lists/query";
import { PageHeading } from "../../../page-heading";
import { inWords, type LocaleParams } from "../../../page-locale";
import { requirePageUser } from "../../../require-page-user";
import { nameWords } from "../../../words/name-words";

/** People by name, accents and order forgiven. */
export default async function PeoplePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/people", canEdit);
  const query = await searchParams;
  const search = textOf(query.search);
  const found = searchPeople(ledger(), search, 50);
  const columns = (["who", "nationality", "custody", "disclosure"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: false,
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.people")} />
        <a className="button button-primary" href={`/${locale}/desk/people/new`}>
          {t("desk.people.new")}
        </a>
      </div>
      <p>
        <a href={`/${locale}/desk/people/duplicates`}>{t("desk.duplicates.title")}</a>
      </p>
      <ListFilter t={t} query={query} search={t("desk.people.search")} withoutPublication />
      {search !== "" && found.length === 0 && <p>{t("desk.nothing")}</p>}
      {found.length > 0 && (
        <Table
          caption={t("desk.people.caption")}
          columns={columns}
          rows={found.map((person) => rowOf(t, locale, person))}
        />
      )}
    </section>
  );
}

function rowOf(t: Translate, locale: Locale, person: FoundPerson) {
  return {
    id: person.id,
    cells: [
      <a key="who" href={`/${locale}/desk/people/${person.id}`}>
        {nameWords(t, person.id, person)}
      </a>,
      nationalityName(person.nationality, locale),
      person.spells.map(({ from, to }) => periodOf({ from, end: to })).join(", "),
      t(`disclosure.${person.disclosure}`),
    ],
  };
}
