import { bulkAction } from "@/app/(staff)/_shared/bulk/bulk-action";
import { backOf } from "@/app/(staff)/_shared/bulk/bulk-result";
import { LeftOutList } from "@/app/(staff)/_shared/bulk/left-out-list";
import { plannedSentences } from "@/app/(staff)/_shared/bulk/tally-words";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { findProposed } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { BulkFields } from "@/app/(staff)/[locale]/desk/bulk/_parts/bulk-fields";
import { ChoosePlace } from "@/app/(staff)/[locale]/desk/bulk/_parts/choose-place";
import { type Scope, scopeFrom } from "@/app/(staff)/[locale]/desk/bulk/_parts/scope-from";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { bulkTargets } from "@/db/bulk-edits/bulk-targets";
import { previewBulk } from "@/db/bulk-edits/preview-bulk";
import { ledger } from "@/db/ledger/ledger";
import { bulkInput } from "@/domain/inputs/bulk";
import { bulkActions, tallied } from "@/domain/values/bulk-actions";

/** The step before many records change: how many change, which stay as they are and why. Nothing is written here. */
export default async function BulkPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const query = await searchParams;
  const kept = keptOf(query);
  const user = await requirePageUser(locale, `desk/bulk?${new URLSearchParams(kept)}`, "page.desk.bulk");
  const db = ledger();
  const action = oneOf(bulkActions, query.do) ?? "publish";
  const proposed = findProposed(db, deskWords(db, t, locale), user, query.proposal, {
    actions: [`bulk.${action}`],
    of: {},
    fields: ({ seen: _old, numbers, ...input }) => ({ ...input, numbers: [numbers].flat().join(",") }),
  });
  const typed = proposed?.initial.values;
  const found = typed ? scopeOf(typed) : await scopeFrom(db, query);
  const facility = typed?.facility ?? textOf(query.facility);
  const replace = (typed?.replace ?? textOf(query.replace)) !== "" && typed?.replace !== "false";
  const isChosen = action !== "place" || facility !== "";
  const scope = found.ok ? found.scope : undefined;
  const preview =
    scope && isChosen
      ? await previewBulk(db, { id: `user:${user.id}` }, { ...blank, ...scope, action, facility, replace }, new Date())
      : undefined;
  const count = preview ? tallied(preview.tally) : 0;
  return (
    <section className="narrow stack">
      {scope && (
        <p>
          <a href={`/${locale}/${backOf(db, scope)}`}>← {t("desk.long.back")}</a>
        </p>
      )}
      <PageHeading t={t} title={t(`desk.bulk.action.${action}`)} />
      <ProposedNotice t={t} proposed={proposed} />
      {!found.ok && <Notice kind="error" title={problemSentence(t, found.code)} />}
      {scope && <p>{t("desk.bulk.chosen", { count: bulkTargets(db, scope).length })}</p>}
      {scope && action === "place" && !typed && <ChoosePlace {...{ t, locale, db, kept, facility, replace }} />}
      {preview && (
        <>
          <h2>{t("desk.bulk.changes")}</h2>
          {count === 0 && <p>{t("desk.bulk.none")}</p>}
          {plannedSentences(t, locale, preview.tally).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {preview.waiting > 0 && (
            <Notice
              kind="info"
              title={t("desk.bulk.waits", { waiting: preview.waiting, others: preview.records - preview.waiting })}
            />
          )}
          {count > 0 && (
            <ActionForm
              action={bulkAction}
              initial={proposed?.initial ?? freshForm()}
              {...formFrame(t, locale, {
                action,
                seen: String(preview.seen),
                of: String(scope?.of ?? ""),
                list: scope?.list ?? "",
                numbers: scope?.numbers.join(",") ?? "",
                ...(action === "place" && { facility, replace: replace ? "on" : "" }),
                ...proposed?.hidden,
              })}
            >
              <BulkFields {...{ t, locale, db, action }} altersPublic={preview.altersPublic} />
              <SubmitButton
                label={t(`desk.bulk.confirm.${action}`, { count })}
                busy={t("form.working")}
                className={action === "withdraw" ? "button button-danger" : "button button-primary"}
              />
            </ActionForm>
          )}
          <LeftOutList t={t} locale={locale} db={db} leftOut={preview.leftOut} total={preview.leftOut.length} />
        </>
      )}
    </section>
  );
}

/** The parts of the input that the preview does not need. */
const blank = {
  ...{ requestId: "", reason: "", noteEs: "", noteEn: "", change: null, publicReason: null },
  ...{ seen: 0, sources: [] },
};

/** The parameters that name the records, to send them on with another form. */
function keptOf(query: Awaited<Query>): [string, string][] {
  return Object.entries(query)
    .filter(([name]) => name !== "facility" && name !== "replace")
    .flatMap(([name, value]) => [value ?? []].flat().map((each): [string, string] => [name, each]));
}

/** The records of a stored proposal. */
function scopeOf(values: Record<string, string>): Scope {
  const { of, list, numbers } = bulkInput.shape;
  return {
    ok: true,
    scope: { of: of.parse(values.of), list: list.parse(values.list), numbers: numbers.parse(values.numbers) },
  };
}
