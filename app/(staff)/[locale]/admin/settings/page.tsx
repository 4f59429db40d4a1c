import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { siteSettingKeys } from "@/domain/inputs/settings";
import { SiteSettingsEditor } from "./_parts/site-settings-editor";
import { siteSettingsFields, siteSettingsForm } from "./_parts/site-settings-form";

/** The settings of the instance. The review policy has a page of its own. */
export default async function SettingsPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { saved, proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("admin/settings", proposal), "page.admin.settings");
  const words = deskWords(ledger(), t, locale);
  const proposed = findProposed(ledger(), words, user, proposal, {
    actions: ["setting.revise"],
    // A proposal of the review policy has another form.
    of: { reviewPolicy: "" },
    fields: siteSettingsFields,
    edits: siteSettingsForm,
  });
  const { reviewPolicy } = readSettings(ledger());
  return (
    <section className="narrow stack">
      {textOf(saved) === "1" && <Notice kind="done" title={t("done.setting.revise")} />}
      <PageHeading t={t} title={t("admin.settings.title")} />
      <p>
        {t("field.reviewPolicy.label")}: {t(`review_policy.${reviewPolicy}.label`)}.{" "}
        <a href={`/${locale}/admin/settings/review-policy`}>{t("admin.settings.to_policy")}</a>
      </p>
      <p>
        <a href={`/${locale}/admin/clock`}>{t("admin.clock.title")}</a>
      </p>
      <ProposalNotices t={t} locale={locale} user={user} type="setting" ids={siteSettingKeys} />
      <ProposedNotice t={t} proposed={proposed} />
      <SiteSettingsEditor t={t} locale={locale} proposed={proposed} />
    </section>
  );
}
