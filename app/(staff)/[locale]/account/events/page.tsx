import { EventsTable } from "@/app/(staff)/_shared/accounts/events-table";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { listUserNames } from "@/db/accounts/list-users";
import { listSecurityEvents } from "@/db/accounts/security-events";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams & { searchParams: Query };

/** What happened to the user's own account: sign-ins, attempts, changes. */
export default async function OwnEventsPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "account/events", "page.account.events");
  const before = numberOf((await searchParams).before);
  const { items, next } = listSecurityEvents(ledger(), { user: user.id, before });
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/account`}>← {t("desk.account.events.back")}</a>
      </p>
      <PageHeading t={t} title={t("desk.account.events.title")} />
      <p className="hint">{t("desk.account.events.lead")}</p>
      <EventsTable t={t} locale={locale} events={items} names={listUserNames(ledger())} />
      {next !== null && (
        <a className="button" href={`?before=${next}`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}
