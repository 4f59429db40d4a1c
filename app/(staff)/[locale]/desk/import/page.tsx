import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import { listImports } from "@/db/imports/find-import";
import { largestFile, mostRows } from "@/db/imports/table/table";
import { ledger } from "@/db/ledger/ledger";

/** Uploads a file to import, and lists earlier imports. */
export default async function ImportPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/import", "page.desk.import");
  const query = await searchParams;
  const problem = textOf(query.problem);
  const most = largestFile / 1024 / 1024;
  const earlier = listImports(ledger(), `user:${user.id}`);
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("desk.import.title")} />
      {textOf((await searchParams).closed) === "1" && <Notice kind="done" title={t("done.import.closed")} />}
      {problem !== "" && <Notice kind="error" title={problemSentence(t, problem, { most })} />}
      <p>{t("desk.import.lead", { most, rows: mostRows })}</p>
      <form
        method="post"
        action={`/api/desk/imports?locale=${locale}`}
        encType="multipart/form-data"
        className="form stack"
      >
        <div className="field">
          <label htmlFor="import-file">{t("desk.import.file")}</label>
          <input id="import-file" name="file" type="file" required accept=".csv,.txt,.tsv,.xlsx" />
        </div>
        <button type="submit" className="button button-primary">
          {t("desk.import.upload")}
        </button>
      </form>
      {earlier.length > 0 && (
        <>
          <h2>{t("desk.import.earlier")}</h2>
          <ul>
            {earlier.map(({ id, createdAt, change }) => (
              <li key={id}>
                <a href={`/${locale}/desk/import/${id}`}>{t("desk.import.one", { id })}</a> ·{" "}
                {showInstant(createdAt, locale)}
                {change !== null && ` · ${t("desk.import.applied")}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
