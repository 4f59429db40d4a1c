import { group } from "d3-array";
import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import type { Db } from "@/db/ledger/open";
import { listPersonNames } from "@/db/people/list-person-names";
import type { LeftOut } from "@/domain/values/bulk-actions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; db: Db; leftOut: readonly LeftOut[]; total: number };

/** Maximum records listed under each reason. */
const mostListed = 50;

/** The records that a bulk edit leaves out, by reason, each with a link. */
export function LeftOutList({ t, locale, db, leftOut, total }: Props) {
  if (total === 0) return null;
  const reasons = [...group(leftOut, ({ code, values }) => problemSentence(t, code, values))].map(
    ([sentence, records]) => ({ sentence, count: records.length, listed: records.slice(0, mostListed) }),
  );
  const people = reasons.flatMap(({ listed }) => listed.filter(({ type }) => type === "person").map(({ id }) => id));
  const names = listPersonNames(db, people);
  return (
    <section className="stack" aria-labelledby="left-out">
      <h2 id="left-out">{t("desk.bulk.left_out", { count: total })}</h2>
      {reasons.map(({ sentence, count, listed }) => (
        <details key={sentence} open={count <= 10}>
          <summary>{t("desk.bulk.reason", { count, sentence })}</summary>
          <ul className="plain">
            {listed.map(({ type, id }) => (
              <li key={`${type} ${id}`}>
                {type === "release" ? (
                  t("desk.bulk.number", { id })
                ) : (
                  <a className="tall" href={`/${locale}/${pathOf(type, id)}`}>
                    {names.get(id) || t(`desk.bulk.record.${type}`, { id })}
                  </a>
                )}
              </li>
            ))}
          </ul>
          {count > listed.length && <p className="hint">{t("desk.bulk.more", { count: count - listed.length })}</p>}
        </details>
      ))}
    </section>
  );
}
