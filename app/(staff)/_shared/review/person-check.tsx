import { consentFacts } from "@/app/(staff)/_shared/records/consent-facts";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { Notice } from "@/components/ui/notice";
import { newNames } from "@/domain/history/becomes-visible";
import type { DocumentOf } from "@/domain/records/document";
import { ageOn } from "@/domain/rules/age";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import { isExactDay } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";
import type { Compared } from "./compared";

type Props = { words: DeskWords; compared: Compared };

/** What a reviewer needs before a person becomes visible: a warning for a possible minor, the age, and the consent. */
export function PersonCheck({ words, compared: { before, after, rows } }: Props) {
  const { t } = words;
  const shows = rows.after.releases.length + rows.after.detentions.length > 0;
  if (after.type !== "person" || !shows) return null;
  const isNamed = newNames(rows.before, rows.after).length > 0;
  const facts = [...ageFacts(words, known(after, before)), ...(isNamed ? consentOf(words, after) : [])];
  return (
    <>
      {mayBeMinor(after.facts, after.identity) && (
        <Notice kind="stale" title={t("desk.proposal.minor")}>
          <p>{t("desk.proposal.minor_hint")}</p>
        </Notice>
      )}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {isNamed && after.facts.consent.basis === null && (
        <Notice kind="stale" title={t("desk.proposal.no_consent", { name: nameWords(t, after.id, after.identity) })} />
      )}
    </>
  );
}

/** The person with the birth date that is known before an erasure too. */
function known(after: DocumentOf<"person">, before: Compared["before"]): DocumentOf<"person"> {
  return after.identity?.birthDate || before?.type !== "person" ? after : { ...after, identity: before.identity };
}

type Fact = [title: string, text: string];

function ageFacts(words: DeskWords, { facts, identity }: DocumentOf<"person">): Fact[] {
  const { t, locale } = words;
  const birth = identity?.birthDate ?? null;
  const arrest = facts.detentions.map(({ from }) => from).find((from) => from !== null && isExactDay(from));
  const age = arrest ? ageOn(birth, arrest) : null;
  const found: Fact[] = [
    [t("desk.proposal.age"), age === null ? "" : t("desk.told.age", { age })],
    [fieldTitle(t, "birthDate"), birth === null ? "" : formatDate(birth, locale)],
    [fieldTitle(t, "ageGroup"), valueWords(words, "ageGroup", facts.profile.ageGroup)],
  ];
  return found.filter(([, text]) => text !== "");
}

function consentOf(words: DeskWords, { facts, identity }: DocumentOf<"person">): Fact[] {
  return consentFacts(words, facts.consent, identity).map(({ title, text }) => [title, text]);
}
