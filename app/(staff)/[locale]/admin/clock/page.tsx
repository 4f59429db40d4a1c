import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { findKnownTimes } from "@/db/clock/find-clock-doubt";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { clockDoubt } from "@/domain/history/clock-doubt";
import { confirmClockAction } from "./_parts/confirm-clock-action";

/** The server's clock and the times it is compared with; confirms it after a jump. */
export default async function ClockPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/clock", "page.admin.clock");
  const now = new Date();
  const { trusted, newest } = findKnownTimes(ledger());
  const { jumpedFrom } = clockDoubt({ trusted, newest }, now);
  const times = { now: now.toISOString(), trusted, newest };
  return (
    <section className="narrow stack">
      {textOf((await searchParams).saved) === "1" && <Notice kind="done" title={t("done.clock.confirm")} />}
      <PageHeading t={t} title={t("admin.clock.title")} />
      <p>{t("admin.clock.lead")}</p>
      <dl className="facts">
        {(["now", "trusted", "newest"] as const).map((key) => (
          <div key={key}>
            <dt>{t(`admin.clock.${key}`)}</dt>
            <dd>{times[key] === null ? "–" : showInstant(times[key], locale)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("admin.clock.zone", { zone: readSettings(ledger()).timeZone })}</p>
      {jumpedFrom === undefined ? (
        <p>{t("admin.clock.none")}</p>
      ) : (
        <>
          <p>{t("admin.clock.right")}</p>
          <p>{t("admin.clock.wrong")}</p>
          <ActionForm
            action={confirmClockAction}
            initial={freshForm()}
            {...formFrame(t, locale, { shown: now.toISOString() })}
          >
            <SubmitButton label={t("admin.clock.confirm")} busy={t("form.saving")} />
          </ActionForm>
        </>
      )}
    </section>
  );
}
