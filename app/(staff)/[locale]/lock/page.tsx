import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { Notice } from "@/components/ui/notice";

type Props = LocaleParams & { searchParams: Promise<{ token?: string | string[]; done?: string }> };

/**
 * The page of a prepared link that locks an account, for people who are not signed in. Opening it changes nothing, because
 * mail programs and messengers open links too. It looks the same whether or not the link is valid.
 */
export default async function LockPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const { token, done } = await searchParams;
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("auth.lock.title")} />
      {done ? (
        <Notice kind="done" title={t("auth.lock.done")}>
          <p>{t("auth.lock.next")}</p>
        </Notice>
      ) : (
        <>
          <p>{t("auth.lock.lead")}</p>
          <form action={`/api/desk/lock/link?locale=${locale}`} method="post">
            <input type="hidden" name="token" value={typeof token === "string" ? token : ""} />
            <button type="submit" className="button button-danger">
              {t("auth.lock.submit")}
            </button>
          </form>
          <p className="hint">{t("auth.lock.next")}</p>
        </>
      )}
    </section>
  );
}
