import { choiceOf } from "@/app/(staff)/_shared/fields/choice-of";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { GroupFields } from "@/app/(staff)/_shared/fields/group-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { KeyList } from "@/app/(staff)/_shared/pages/key-list";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { DayHeaderFields } from "@/app/(staff)/[locale]/desk/releases/_parts/day-header-fields";
import { likeRelease } from "@/app/(staff)/[locale]/desk/releases/_parts/like-release";
import { NamingNotice } from "@/app/(staff)/[locale]/desk/releases/_parts/naming-notice";
import { startingHeader } from "@/app/(staff)/[locale]/desk/releases/_parts/starting-header";
import { Ways } from "@/app/(staff)/[locale]/desk/releases/_parts/ways";
import { BatchList } from "@/app/(staff)/[locale]/desk/releases/new/_parts/batch-list";
import { lineWords, personWords } from "@/app/(staff)/[locale]/desk/releases/new/_parts/form-words";
import { KnownPersonFields } from "@/app/(staff)/[locale]/desk/releases/new/_parts/known-person-fields";
import { LineButtons } from "@/app/(staff)/[locale]/desk/releases/new/_parts/line-buttons";
import { NewPersonFields } from "@/app/(staff)/[locale]/desk/releases/new/_parts/new-person-fields";
import { logLineAction } from "@/app/(staff)/[locale]/desk/releases/new/_parts/release-actions";
import { releaseInputForm } from "@/app/(staff)/[locale]/desk/releases/new/_parts/release-input-form";
import { SentNotice } from "@/app/(staff)/[locale]/desk/releases/new/_parts/sent-notice";
import { freshForm, type Values } from "@/components/form-state/form-state";
import { LineForm } from "@/components/forms/line-form";
import { PersonLine } from "@/components/forms/person-line";
import { QuestionFields } from "@/components/forms/question-fields";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { sharedFields } from "@/domain/inputs/header";
import { civilTime } from "@/domain/values/day";

/** Logs releases line by line: the line's form, the day's shared fields, and the batch. */
export default async function NewReleasePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { who, person, like, group, sent, proposal } = await searchParams;
  const asked = numberOf(person);
  const path = proposedPath(`desk/releases/new${asked ? `?person=${asked}` : ""}`, proposal);
  const user = await requirePageUser(locale, path, "page.desk.releases.new");
  const db = ledger();
  const words = deskWords(db, t, locale);
  const proposed = findProposed(db, words, user, proposal, {
    ...{ actions: ["release.record"], of: asked ? { person: String(asked) } : {}, fields: releaseInputForm },
  });
  const typed = proposed?.initial.values ?? {};
  const id = numberOf(typed.person) ?? asked;
  const way = who === "group" || typed.subject === "group" ? "group" : "person";
  const { timeZone, reviewPolicy } = readSettings(db);
  const today = civilTime(new Date(), timeZone).day;
  const owner = `user:${user.id}`;
  const naming = numberOf(group);
  const alike = likeRelease(db, naming ? `group-${naming}` : textOf(like));
  const ofGroup: Values = naming ? { fromGroup: String(naming) } : {};
  const header = startingHeader(db, owner, today, timeZone);
  const isGiven = header.isGiven || Object.keys(alike).length > 0 || proposed !== undefined;
  const known = id === undefined ? undefined : choiceOf(words, requireRecord("person", String(id)), today);
  const chosen: Values = known ? { who: known.label, told: known.hint, pick: known.value } : {};
  const choices = formChoices(db, t, locale);
  return (
    <section className="stack log-release">
      <PageHeading t={t} title={t("desk.release.new")} />
      <Ways t={t} locale={locale} current={way} group={naming} />
      {naming !== undefined && <NamingNotice words={words} db={db} group={String(naming)} />}
      <SentNotice t={t} db={db} owner={owner} batch={numberOf(sent) ?? 0} />
      <ProposedNotice t={t} proposed={proposed} />
      <div className="line-and-batch">
        <LineForm
          key={`${way} ${id} ${naming}`}
          action={logLineAction}
          initial={freshForm({ ...(naming ? {} : header.values), ...alike, ...typed, ...chosen, ...ofGroup })}
          shared={naming ? [...sharedFields, "fromGroup"] : sharedFields}
          words={lineWords(t)}
          {...formFrame(t, locale, {
            subject: way === "group" ? "group" : "new_person",
            ...ofGroup,
            ...proposed?.hidden,
          })}
        >
          {way === "group" ? (
            <div className="line stack">
              <GroupFields t={t} choices={choices} />
            </div>
          ) : (
            <PersonLine
              words={personWords(t)}
              search={`/${locale}/desk/people/search?q=`}
              ofNew={<NewPersonFields t={t} choices={choices} />}
              ofKnown={<KnownPersonFields t={t} />}
            />
          )}
          <QuestionFields names={["known", "again", "fromGroup", "ofPart"]} />
          <DayHeaderFields t={t} locale={locale} choices={choices} isOpen={!isGiven} />
          <LineButtons t={t} policy={reviewPolicy} />
        </LineForm>
        <BatchList words={words} db={db} owner={owner} policy={reviewPolicy} />
      </div>
      <KeyList t={t} />
    </section>
  );
}
