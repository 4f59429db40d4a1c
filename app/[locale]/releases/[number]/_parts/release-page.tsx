import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AllNamedNotice } from "@/app/_public/records/all-named-notice";
import { BackLink } from "@/app/_public/records/back-link";
import { SomeNamed } from "@/app/_public/records/named-members";
import { RecordBreakdown } from "@/app/_public/records/record-breakdown";
import { RecordFacts } from "@/app/_public/records/record-facts";
import { RecordFileLink } from "@/app/_public/records/record-file-link";
import { RecordLog } from "@/app/_public/records/record-log";
import { RecordSources } from "@/app/_public/records/record-sources";
import { WithdrawnNotice } from "@/app/_public/records/withdrawn-notice";
import { verifierOf, whoOf } from "@/app/_public/releases/release-words";
import { address } from "@/app/_public/site/address";
import { placeName } from "@/app/_public/site/place-name";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { findDetentionOfRelease } from "@/db/published/detentions";
import { readFacilities, readPublishers } from "@/db/published/labels";
import { findNamedMembers } from "@/db/published/named-members";
import { findRelease, findWithdrawal } from "@/db/published/releases";
import type { PublishedRelease } from "@/domain/projection/published-release";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { view: View; locale: Locale; number: number };

/**
 * The page of one release, by its permanent number. A withdrawn release leaves a tombstone; a group of whom everybody was
 * named leads to their records.
 */
export function ReleasePage({ view, locale, number }: Props) {
  const release = findRelease(publishedLedger(), view, number);
  if (!release) return <Tombstone view={view} locale={locale} number={number} />;
  if ("hidden" in release) return <Hidden view={view} locale={locale} number={number} />;
  const t = translator(locale);
  const detention = findDetentionOfRelease(publishedLedger(), view, number);
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <BackLink view={view} locale={locale} to="releases" />
      <h1>{whoOf(release, locale)}</h1>
      <p className="hint">{t("release.number", { number })}</p>
      <RecordFacts facts={facts(release, view, locale)} />
      {detention !== undefined && (
        <p>
          <a href={address(locale, `/detentions/${detention}`, view)}>{t("detention.of_release")}</a>
        </p>
      )}
      <RecordBreakdown parts={release.parts} locale={locale} />
      <SomeNamed view={view} locale={locale} of={{ release: number }} />
      <RecordSources sources={release.sources} locale={locale} />
      <RecordLog type="release" id={number} view={view} locale={locale} />
      <RecordFileLink path={`/releases/${number}`} view={view} locale={locale} />
    </SiteFrame>
  );
}

function facts(release: PublishedRelease, view: View, locale: Locale): [string, ReactNode][] {
  const t = translator(locale);
  const db = publishedLedger();
  const [only] = release.parts;
  return [
    [t("release.day"), formatDate(release.day, locale)],
    [t("release.nationality"), release.parts.length === 1 && only ? nationalityName(only.nationality, locale) : null],
    [t("release.place"), placeName(release, readFacilities(db, view))],
    [t("release.kind"), t(`kind.${release.kind}`)],
    [
      t("release.verification"),
      <span key="verification" className="record-standing">
        <Badge tone={release.verification}>{t(`verification.${release.verification}`)}</Badge>
        {verifierOf(release, readPublishers(db, view), locale)}
      </span>,
    ],
  ];
}

function Tombstone({ view, locale, number }: Props) {
  const members = findNamedMembers(publishedLedger(), view, { release: number });
  const withdrawnAt = findWithdrawal(publishedLedger(), view, number);
  if (withdrawnAt === undefined) notFound();
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <BackLink view={view} locale={locale} to="releases" />
      <h1>{translator(locale)("release.number", { number })}</h1>
      {members ? (
        <AllNamedNotice view={view} locale={locale} members={members} />
      ) : (
        <WithdrawnNotice view={view} locale={locale} withdrawnAt={withdrawnAt} title="release.withdrawn" />
      )}
      {members && <RecordLog type="release" id={number} view={view} locale={locale} />}
    </SiteFrame>
  );
}

function Hidden({ view, locale, number }: Props) {
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path={`/releases/${number}`}>
      <BackLink view={view} locale={locale} to="releases" />
      <h1>{t("release.number", { number })}</h1>
      <Notice kind="past" title={t("release.hidden_row", { number })} />
    </SiteFrame>
  );
}
