import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table } from "@/components/ui/table";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { type ListedSession, listSessions } from "@/db/accounts/list-sessions";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { endOtherSessionsAction, endSessionAction } from "./session-actions";

type Props = { t: Translate; locale: Locale; user: SessionUser };

/** The open sessions of the user's own account, each with a button that ends it. */
export function OpenSessions({ t, locale, user }: Props) {
  const open = listSessions(ledger(), user.id, new Date());
  const columns = (["opened", "used", "end"] as const).map((key) => ({
    key,
    label: t(`desk.account.sessions.${key}`),
    numeric: false,
  }));
  return (
    <>
      <h2>{t("desk.account.sessions.title")}</h2>
      <p className="hint">{t("desk.account.sessions.lead")}</p>
      <Table
        caption={t("desk.account.sessions.title")}
        isHeaded
        columns={columns}
        rows={open.map((session) => ({
          id: session.id,
          cells: [
            [showInstant(session.createdAt, locale), session.id === user.session && t("desk.account.sessions.this")]
              .filter(Boolean)
              .join(" · "),
            showInstant(session.lastSeenAt, locale),
            session.id === user.session ? "" : <EndSession key="end" t={t} locale={locale} session={session} />,
          ],
        }))}
        narrow="stacks"
      />
      {open.length > 1 && (
        <ActionForm action={endOtherSessionsAction} initial={freshForm()} {...formFrame(t, locale)}>
          <SubmitButton label={t("desk.account.sessions.end_others")} busy={t("form.working")} className="button" />
        </ActionForm>
      )}
    </>
  );
}

function EndSession({ t, locale, session }: { t: Translate; locale: Locale; session: ListedSession }) {
  return (
    <ActionForm action={endSessionAction} initial={freshForm()} {...formFrame(t, locale, { session: session.id })}>
      <SubmitButton label={t("desk.account.sessions.end_one")} busy={t("form.working")} className="button" />
    </ActionForm>
  );
}
