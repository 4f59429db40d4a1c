import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Db } from "@/db/ledger/open";
import { type GroupMember, listMembers } from "@/db/releases/list-members";
import type { GroupFacts } from "@/domain/records/group";
import { remainingHeadcount } from "@/domain/rules/remaining";
import { numberRanges } from "@/domain/wording/number-ranges";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; db: Db; id: string; facts: GroupFacts };

/** Who was named out of a group, with the public numbers, and the buttons that name the others. */
export function Members({ t, locale, db, id, facts }: Props) {
  const { named, release } = facts;
  const members = listMembers(db, id);
  const left = remainingHeadcount(facts);
  const numbers = named.map((member) => member.release);
  return (
    <>
      {named.length > 0 && (
        <p>
          {left > 0 ? t("desk.group.left", { left, named: named.length }) : t("desk.group.all_named")}{" "}
          {t("desk.group.named_in", { numbers: numberRanges(numbers, locale) })}
        </p>
      )}
      {release && left > 0 && !facts.gone && (
        <p className="actions">
          <a className="button button-primary" href={`/${locale}/desk/releases/new?group=${id}`}>
            {t("desk.group.name_these")}
          </a>
          <a className="button" href={`/${locale}/desk/releases/list?group=${id}`}>
            {t("desk.group.paste_names")}
          </a>
        </p>
      )}
      {members.length > 0 && (
        <ul className="plain">
          {members.map((member) => (
            <Member
              key={member.release}
              t={t}
              locale={locale}
              member={member}
              isPublic={numbers.includes(member.release)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

type MemberProps = { t: Translate; locale: Locale; member: GroupMember; isPublic: boolean };

function Member({ t, locale, member: { person, publication, release, ...name }, isPublic }: MemberProps) {
  return (
    <li>
      <a href={`/${locale}/desk/people/${person}`}>{nameWords(t, String(person), name)}</a>{" "}
      <span className="hint">
        {t(`publication.${publication}`)}
        {isPublic && (
          <>
            {" · "}
            <a href={`/${locale}/releases/${release}`}>{t("release.number", { number: release })}</a>
          </>
        )}
      </span>
    </li>
  );
}
