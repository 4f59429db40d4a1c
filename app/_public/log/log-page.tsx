import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { publishedLedger } from "@/db/published/connection";
import { listCorrections, listUpdates } from "@/db/published/log";
import type { LogQuery } from "@/domain/addresses/log-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { LogEntries } from "./log-entries";
import { readLogWords } from "./read-log-words";

const entriesPerPage = 20;

/** The corrections log or the updates log. An entry appears in only one of them. */
export type LogName = "corrections" | "updates";

type Props = { view: View; locale: Locale; name: LogName; query: Pick<LogQuery, "before"> };

/**
 * Entries of a log, newest first. Corrections were corrected, withdrawn or restored; updates follow changes in the
 * world.
 */
export function LogPage({ view, locale, name, query: { before } }: Props) {
  const t = translator(locale);
  const list = name === "corrections" ? listCorrections : listUpdates;
  const { entries, next } = list(publishedLedger(), view, { before, limit: entriesPerPage });
  const other = name === "corrections" ? "updates" : "corrections";
  const ends = before !== undefined && entries.length === 0;
  return (
    <SiteFrame view={view} locale={locale} path={`/${name}`} query={{ before }}>
      <h1>{t(`log.${name}_title`)}</h1>
      <p>{t(`log.${name}_lead`)}</p>
      <p className="cluster">
        <a href={address(locale, `/${other}`, view)}>{t(`log.to_${other}`)}</a>
        {name === "corrections" && <a href={address(locale, "/feed/corrections.xml", view)}>{t("log.to_feed")}</a>}
      </p>
      {entries.length === 0 ? (
        <p>{ends ? t("log.none_further") : t(`log.${name}_none`)}</p>
      ) : (
        <LogEntries entries={entries} words={readLogWords(view, locale, entries)} view={view} />
      )}
      {(before !== undefined || next !== null) && (
        <nav className="pagination" aria-label={t("log.pages")}>
          {before === undefined ? (
            <span />
          ) : (
            <a className="button" href={address(locale, `/${name}`, view)}>
              {t("log.newest")}
            </a>
          )}
          {next !== null && (
            <a className="button" rel="next" href={address(locale, `/${name}`, view, { before: next })}>
              {t("log.older")}
            </a>
          )}
        </nav>
      )}
    </SiteFrame>
  );
}
