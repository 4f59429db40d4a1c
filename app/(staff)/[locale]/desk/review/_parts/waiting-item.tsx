import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickedCard } from "@/components/forms/ticked-card";
import type { Waiting } from "@/db/records/list-waiting";
import { reviewed } from "@/domain/history/reviewed";
import { project } from "@/domain/projection/project";
import { PublicLineList } from "./public-line-list";
import { publicLines } from "./public-lines";

type Props = {
  words: DeskWords;
  names: ReadonlyMap<number, string>;
  waiting: Waiting;
  home: string;
  /** The current user; an author may not approve their own records. */
  viewer: string;
  /** Position on the page, used in the checkbox's name. */
  index: number;
};

/** A record that waits for approval: its public lines after and before, its author, and the actions. */
export function WaitingItem({ words, names, waiting, home, viewer, index }: Props) {
  const { t, locale } = words;
  const { document, version, authors, since } = waiting;
  const now = publicLines(words, project(document, home));
  const after = publicLines(words, project(reviewed(document, "published") ?? document, home));
  const current = new Set(now.map((line) => JSON.stringify(line)));
  const fresh = after.filter((line) => !current.has(JSON.stringify(line)));
  const isOwn = authors.includes(viewer);
  const value = `${document.type}:${document.id}:${version}`;
  const title = titleWords(words, document);
  return (
    <li className="card stack" id={`review-${document.type}-${document.id}`}>
      {isOwn ? <h2>{title}</h2> : <TickedCard name={`chosen.r${index}`} value={value} label={title} />}
      <p className="hint">
        {t(`record.${document.type}`)} {document.id} ·{" "}
        {t("desk.review.written", { who: authors.map((each) => actorWords(t, each, names)).join(", ") })} ·{" "}
        <time dateTime={since}>{showInstant(since, locale)}</time>
      </p>
      {document.type === "person" && document.facts.nameAsked && <p>{t("desk.review.name_asked")}</p>}
      <h3>{t("desk.review.would_show")}</h3>
      {fresh.length > 0 ? <PublicLineList lines={fresh} /> : <p>{t("desk.review.would_show_nothing")}</p>}
      {now.length > 0 && (
        <details>
          <summary>{t("desk.review.shows_now")}</summary>
          <PublicLineList lines={now} />
        </details>
      )}
      {isOwn && <p className="hint">{t("desk.review.own")}</p>}
      <div className="actions">
        {!isOwn && (
          <SubmitButton
            name="only"
            value={value}
            label={t("desk.review.approve_one")}
            busy={t("form.saving")}
            className="button"
          />
        )}
        <a className="button" href={`/${locale}/desk/review/return/${document.type}/${document.id}`}>
          {t("desk.review.return")}
        </a>
        <a href={`/${locale}/${pathOf(document.type, document.id)}`}>{t("desk.review.open")}</a>
      </div>
    </li>
  );
}
