import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { type ListedUser, listUsers } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = LocaleParams & { searchParams: Promise<{ saved?: string }> };

const savedKeys: Record<string, "signed_out" | "second_factor_reset"> = {
  signed_out: "signed_out",
  factors_reset: "second_factor_reset",
};

/** The accounts with role and last activity. */
export default async function UsersPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/users", "page.admin.users");
  const { saved } = await searchParams;
  const columns = (["name", "email", "role", "state", "factors", "last_seen"] as const).map((key) => ({
    key,
    label: t(`admin.users.column.${key}`),
    numeric: false,
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("admin.users.title")} />
        <a className="button" href={`/${locale}/admin/events`}>
          {t("admin.events.title")}
        </a>
        <a className="button button-primary" href={`/${locale}/admin/users/new`}>
          {t("admin.users.new")}
        </a>
      </div>
      {saved && <Notice kind="done" title={t(`done.user.${savedKeys[saved] ?? "revise"}`)} />}
      <Table
        caption={t("admin.users.caption")}
        columns={columns}
        rows={listUsers(ledger()).map((user) => rowOf(t, locale, user))}
        narrow="stacks"
      />
    </section>
  );
}

function rowOf(t: Translate, locale: Locale, user: ListedUser) {
  const state = user.disabled ? "disabled" : user.ready ? "active" : "invited";
  return {
    id: String(user.id),
    cells: [
      <a key="name" href={`/${locale}/admin/users/${user.id}`}>
        {user.name}
      </a>,
      user.email,
      t(`role.${user.role}`),
      t(`admin.users.state.${state}`),
      t(user.factors > 0 ? "form.yes" : "form.no"),
      user.lastSeenAt ? showInstant(user.lastSeenAt, locale) : "—",
    ],
  };
}
