import { notFound } from "next/navigation";
import { AllNamedNotice } from "@/app/_public/records/all-named-notice";
import { BackLink } from "@/app/_public/records/back-link";
import { SomeNamed } from "@/app/_public/records/named-members";
import { RecordBreakdown } from "@/app/_public/records/record-breakdown";
import { RecordFacts } from "@/app/_public/records/record-facts";
import { RecordFileLink } from "@/app/_public/records/record-file-link";
import { RecordLog } from "@/app/_public/records/record-log";
import { RecordSources } from "@/app/_public/records/record-sources";
import { WithdrawnNotice } from "@/app/_public/records/withdrawn-notice";
import { whoOf } from "@/app/_public/releases/release-words";
import { address } from "@/app/_public/site/address";
import { placeName } from "@/app/_public/site/place-name";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { findDetention, findDetentionWithdrawal } from "@/db/published/detentions";
import { readFacilities } from "@/db/published/labels";
import { findNamedMembers } from "@/db/published/named-members";
import { hiddenDetentionSentence, standingOf } from "@/domain/figures/detention-sentence";
import type { PublishedDetention } from "@/domain/projection/published-detention";
import { federalEntityName } from "@/domain/values/federal-entities";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { view: View; locale: Locale; number: number };

/** The page of one detention, by its permanent number. A withdrawn detention leaves a tombstone. */
export function DetentionPage({ view, locale, number }: Props) {
  const t = translator(locale);
  const title = t("detention.number", { number });
  const path = `/detentions/${number}`;
  const detention = findDetention(publishedLedger(), view, number);
  if (!detention || "hidden" in detention) {
    return (
      <SiteFrame view={view} locale={locale} path={path}>
        <BackLink view={view} locale={locale} to="detentions" />
        <h1>{title}</h1>
        {detention ? (
          <Notice kind="past" title={hiddenDetentionSentence(detention, locale)} />
        ) : (
          <Tombstone view={view} locale={locale} number={number} />
        )}
      </SiteFrame>
    );
  }
  return (
    <SiteFrame view={view} locale={locale} path={path}>
      <BackLink view={view} locale={locale} to="detentions" />
      <h1>{whoOf(detention, locale)}</h1>
      <p className="hint">{title}</p>
      {detention.ordinal > 1 && <p>{t("detention.again_text", { ordinal: detention.ordinal })}</p>}
      <RecordFacts facts={facts(detention, view, locale)} />
      {detention.ended === null && detention.custody === "house_arrest" && <p>{t("detention.house_arrest")}</p>}
      {detention.release !== null && (
        <p>
          <a href={address(locale, `/releases/${detention.release}`, view)}>
            {t("detention.to_release", { number: detention.release })}
          </a>
        </p>
      )}
      <RecordBreakdown parts={detention.parts} locale={locale} />
      <SomeNamed view={view} locale={locale} of={{ detention: number }} />
      <RecordSources sources={detention.sources} locale={locale} hasRelease={detention.release !== null} />
      <RecordLog type="detention" id={number} view={view} locale={locale} />
      <RecordFileLink path={`/detentions/${number}`} view={view} locale={locale} />
    </SiteFrame>
  );
}

function facts(detention: PublishedDetention, view: View, locale: Locale): [string, string | null][] {
  const t = translator(locale);
  const { day, parts, legalStage, arrestedBy, arrestedIn, sector } = detention;
  const [only] = parts;
  return [
    [t("detention.start"), day === null ? t("detention.unknown") : formatDate(day, locale)],
    [t("detention.standing"), standingOf(detention, locale)],
    [t("release.nationality"), parts.length === 1 && only ? nationalityName(only.nationality, locale) : null],
    [t("release.place"), placeName(detention, readFacilities(publishedLedger(), view))],
    [t("detention.legal_stage"), legalStage && t(`legal_stage.${legalStage}`)],
    [t("detention.arrested_by"), arrestedBy && t(`arresting_body.${arrestedBy}`)],
    [t("detention.arrested_in"), arrestedIn && federalEntityName(arrestedIn)],
    [t("detention.sector"), sector && t(`sector.${sector}`)],
  ];
}

function Tombstone({ view, locale, number }: Props) {
  const withdrawnAt = findDetentionWithdrawal(publishedLedger(), view, number);
  if (withdrawnAt === undefined) notFound();
  const members = findNamedMembers(publishedLedger(), view, { detention: number });
  if (members) return <AllNamedNotice view={view} locale={locale} members={members} />;
  return <WithdrawnNotice view={view} locale={locale} withdrawnAt={withdrawnAt} title="detention.withdrawn" />;
}
