import { EventsTable } from "@/app/(staff)/_shared/accounts/events-table";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { numberOf, oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { listUserNames } from "@/db/accounts/list-users";
import { listSecurityEvents } from "@/db/accounts/security-events";
import { ledger } from "@/db/ledger/ledger";
import { securityEventKinds } from "@/domain/values/security-events";

type Props = LocaleParams & { searchParams: Query };

/** What happened to all accounts, filtered by account and kind. */
export default async function EventsPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/events", "page.admin.events");
  const query = await searchParams;
  const filter = { user: numberOf(query.user), kind: oneOf(securityEventKinds, query.kind) };
  const { items, next } = listSecurityEvents(ledger(), { ...filter, before: numberOf(query.before) });
  const names = listUserNames(ledger());
  const accounts = [...names].map(([id, name]) => ({ value: String(id), label: name }));
  const kinds = securityEventKinds.map((kind) => ({ value: kind, label: t(`security_event.${kind}`) }));
  const older = new URLSearchParams({ user: String(filter.user ?? ""), kind: filter.kind ?? "", before: String(next) });
  const select = (name: "user" | "kind", chosen: string, options: { value: string; label: string }[]) => (
    <div className="field">
      <label htmlFor={`events-${name}`}>{t(`admin.events.column.${name}`)}</label>
      <select id={`events-${name}`} name={name} defaultValue={chosen}>
        <option value="">{t("desk.all")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/admin/users`}>← {t("admin.users.title")}</a>
      </p>
      <PageHeading t={t} title={t("admin.events.title")} />
      <p className="hint">{t("admin.events.lead")}</p>
      <search>
        <form method="get" className="field-row filter">
          {select("user", String(filter.user ?? ""), accounts)}
          {select("kind", filter.kind ?? "", kinds)}
          <button type="submit" className="button">
            {t("desk.filter")}
          </button>
        </form>
      </search>
      <EventsTable t={t} locale={locale} events={items} names={names} isOfAll />
      {next !== null && (
        <a className="button" href={`?${older}`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}
