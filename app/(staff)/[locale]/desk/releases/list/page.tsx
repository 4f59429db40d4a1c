import { freshForm } from "@/components/forms/form-state";
import { ListForm } from "@/components/lists/list-form";
import { Notice } from "@/components/ui/notice";
import { findNewestHeader } from "@/db/batches/find-batch";
import { listFacilities } from "@/db/facilities/list-facilities";
import { ledger } from "@/db/ledger";
import { readSettings } from "@/db/settings/read-settings";
import { civilTime } from "@/domain/dates/day";
import { canEdit } from "@/domain/permissions";
import { formChoices } from "../../../../fields/form-choices";
import { PlaceFields } from "../../../../fields/place-fields";
import { ReleaseFields } from "../../../../fields/release-fields";
import { flatten } from "../../../../form/flatten";
import { formFrame } from "../../../../form/form-frame";
import type { Query } from "../../../../lists/query";
import { PageHeading } from "../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { listPageWords } from "../../../../pasted/page-words";
import { requirePageUser } from "../../../../require-page-user";
import { listAction } from "./list-action";

/** Log a list of names as it was posted: every line is matched, kept or skipped, and one press logs all of them. */
export default async function PastedListPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/releases/list", canEdit);
  const db = ledger();
  const { timeZone, reviewPolicy } = readSettings(db);
  const header = findNewestHeader(db, `user:${user.id}`);
  const fresh = { kind: "unknown", verification: "reported", day: civilTime(new Date(), timeZone).day };
  const choices = formChoices(db, t, locale);
  const places = listFacilities(db).map(({ name }) => name);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.title")} />
      {(await searchParams).undone === "1" && <Notice kind="done" title={t("pasted.done.undone")} />}
      <ListForm
        action={listAction}
        initial={freshForm({ ...fresh, ...flatten(header) })}
        words={listPageWords(t, locale, { places, isReviewed: reviewPolicy === "always" })}
        progress={`/${locale}/desk/releases/list/progress?request=`}
        {...formFrame(t, locale)}
      >
        <ReleaseFields t={t} choices={choices} />
        <PlaceFields t={t} choices={choices} />
        <p className="hint">{t("pasted.new_names")}</p>
      </ListForm>
    </section>
  );
}
