import "@/components/style/desk.css";
import "@/components/forms/forms.css";
import "@/components/forms/choices.css";
import "@/components/forms/lines.css";
import "@/components/forms/numbers.css";
import "@/components/forms/conflict.css";
import "@/components/forms/second-factor.css";
import "@/components/pasted-list/pasted-list.css";
import "@/components/pasted-list/list-lines.css";
import "@/components/people/people.css";
import "@/components/style/desk-header.css";
import "@/components/style/evidence.css";
import "@/components/forms/phone.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { BackupWarning } from "@/app/(staff)/[locale]/_parts/backup-warning";
import { ClockNotices } from "@/app/(staff)/[locale]/_parts/clock-notices";
import { DeskHeader } from "@/app/(staff)/[locale]/_parts/desk-header";
import { ServerStateNotice } from "@/app/(staff)/[locale]/_parts/server-state-notice";
import { SessionWatch } from "@/app/(staff)/[locale]/_parts/session-watch";
import { typeface } from "@/app/typeface";
import { currentUser } from "@/auth/current-user";
import { DateProvider } from "@/components/forms/date-context";
import { timeLeft } from "@/db/accounts/lifetime";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";

type Props = LocaleParams & { children: ReactNode };

/** Staff pages are not for search engines or archives. `PageHeading` sets their titles. */
export const metadata: Metadata = { robots: "noindex, nofollow, noarchive" };

/** The layout of staff pages. It does not protect them: each page, route and action checks the user. */
export default async function StaffLayout({ params, children }: Props) {
  const { locale, t } = inWords((await params).locale);
  const user = await currentUser();
  const timeZone = user ? readSettings(ledger()).timeZone : "UTC";
  return (
    <html lang={locale} className={typeface.variable}>
      <body className="staff">
        <a className="skip" href="#main">
          {t("desk.skip")}
        </a>
        <DeskHeader t={t} locale={locale} user={user} />
        {user && <BackupWarning t={t} locale={locale} user={user} />}
        <main id="main" tabIndex={-1} className="shell">
          {user && <ClockNotices t={t} locale={locale} user={user} />}
          {user && <ServerStateNotice t={t} />}
          <DateProvider locale={locale} timeZone={timeZone}>
            {children}
          </DateProvider>
        </main>
        {user && (
          <SessionWatch
            left={timeLeft(user, new Date())}
            signIn={`/${locale}/login`}
            words={{
              soon: t("desk.session.soon"),
              stay: t("desk.session.stay"),
              final: t("desk.session.final"),
              ended: t("desk.session.ended"),
              sign_in: t("desk.session.sign_in"),
            }}
          />
        )}
      </body>
    </html>
  );
}
