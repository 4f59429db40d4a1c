import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { readFacilities, readPublishers } from "@/db/published/labels";
import { findRelease, findWithdrawal } from "@/db/published/releases";
import type { Locale } from "@/domain/locale";
import type { PublishedRelease } from "@/domain/releases/published-release";
import type { View } from "@/domain/view/view";
import { correctionReasons } from "@/domain/vocabulary";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { placeName } from "./place-name";
import { verificationOf, whoOf } from "./release-words";
import { SiteFrame } from "./site-frame";

type Props = { view: View; locale: Locale; number: number };

/** The page of one release, by its permanent number; a withdrawn one leaves a tombstone. */
export function ReleasePage({ view, locale, number }: Props) {
  const release = findRelease(publishedLedger(), view, number);
  if (!release) return <Tombstone view={view} locale={locale} number={number} />;
  if ("hidden" in release) return <Hidden view={view} locale={locale} number={number} />;
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <h1>{whoOf(release, locale)}</h1>
      <p className="hint">{t("release.number", { number })}</p>
      <dl className="facts">
        {facts(release, view, locale).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {release.parts.length > 1 && <Breakdown release={release} locale={locale} />}
      <h2>{t("release.sources")}</h2>
      {release.sources.length === 0 && <p>{t("release.no_sources")}</p>}
      <ul>
        {release.sources.map((source) => (
          <li key={source.id}>
            <a href={source.url} rel="noreferrer external">
              {source.title || source.outlet}
            </a>{" "}
            {[
              source.title ? source.outlet : "",
              source.publishedOn && formatDate(source.publishedOn, locale),
              source.language,
            ]
              .filter(Boolean)
              .join(" · ")}
            {source.archivedUrl && (
              <>
                {" "}
                <a href={source.archivedUrl} rel="noreferrer external">
                  {t("release.archived")}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </SiteFrame>
  );
}

function facts(release: PublishedRelease, view: View, locale: Locale): [string, string][] {
  const t = translator(locale);
  const db = publishedLedger();
  const [only] = release.parts;
  const rows: [string, string | null][] = [
    [t("release.day"), formatDate(release.day, locale)],
    [t("release.headcount"), String(release.headcount)],
    [t("release.nationality"), release.parts.length === 1 && only ? nationalityName(only.nationality, locale) : null],
    [t("release.place"), placeName(release, readFacilities(db, view))],
    [t("release.kind"), t(`kind.${release.kind}`)],
    [t("release.verification"), verificationOf(release, readPublishers(db, view), locale)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function Breakdown({ release, locale }: { release: PublishedRelease; locale: Locale }) {
  const t = translator(locale);
  return (
    <Table
      caption={t("release.breakdown")}
      columns={[
        { key: "nationality", label: t("release.nationality"), numeric: false },
        { key: "gender", label: t("release.gender"), numeric: false },
        { key: "headcount", label: t("release.headcount"), numeric: true },
      ]}
      rows={release.parts.map((part) => ({
        id: `${part.nationality} ${part.gender}`,
        cells: [
          nationalityName(part.nationality, locale),
          part.gender ? t(`gender.${part.gender}`) : t("release.not_stated"),
          part.headcount,
        ],
      }))}
    />
  );
}

function Tombstone({ view, locale, number }: Props) {
  const t = translator(locale);
  const withdrawnAt = findWithdrawal(publishedLedger(), view, number);
  if (withdrawnAt === undefined) notFound();
  const head = findHead(publishedLedger(), withdrawnAt);
  const reason = correctionReasons.find((each) => each === head?.publicReason);
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <h1>{t("release.number", { number })}</h1>
      <Notice kind="info" title={t("release.withdrawn", { date: head ? formatDate(head.day, locale) : "" })}>
        <p>{reason ? t(`reason.${reason}`) : t("release.withdrawn_plain")}</p>
      </Notice>
    </SiteFrame>
  );
}

function Hidden({ view, locale, number }: Props) {
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <h1>{t("release.number", { number })}</h1>
      <Notice kind="past" title={t("release.hidden_row", { number })} />
    </SiteFrame>
  );
}
