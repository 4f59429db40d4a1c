import { Facts } from "@/app/(staff)/_shared/records/facts";
import { PublicationTools } from "@/app/(staff)/_shared/records/publication-tools";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type DetentionTexts, noCaseTexts } from "@/domain/records/case";
import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { detentionDates } from "@/domain/rules/overlap";
import type { Naming } from "@/domain/rules/publication-after";
import { isOpen, releasesOf } from "@/domain/rules/releases-of";
import { formatPeriod } from "@/domain/wording/format-period";
import { DetentionEvents } from "./detention-events";

type Props = {
  words: DeskWords;
  id: string;
  version: number;
  naming: Naming;
  place: number;
  detention: Detention;
  /** Charge, court and municipality; undefined after an erasure or if none is known. */
  texts?: DetentionTexts;
};

/** One detention of a person: its events, the publication of it and its releases, and the actions. */
export function DetentionCard({ words, id, version, naming, place, detention, texts }: Props) {
  const { t, locale } = words;
  const { legalStage, citations, case: arrest } = detention;
  const { detention: _number, ...caseTexts } = texts ?? { ...noCaseTexts, detention: 0 };
  const target = { t, locale, type: "person", id, version, ...naming } as const;
  return (
    <section
      className="card stack"
      id={`spell-${detention.id}`}
      tabIndex={-1}
      aria-labelledby={`spell-${detention.id}-title`}
    >
      <h2 id={`spell-${detention.id}-title`}>
        {t("desk.spell.known", { place })}{" "}
        <span className="hint">
          {t("desk.spell.number", { number: detention.id })} · {formatPeriod(detentionDates(detention), locale)}
        </span>
      </h2>
      <DetentionEvents words={words} detention={detention} />
      <Facts words={words} data={{ legalStage, case: arrest, ...caseTexts, citations }} />
      <PublicationTools {...target} publication={detention.publication} detention={detention.id} />
      <div className="actions">
        <a className="button" href={`/${locale}/desk/people/${id}/event?spell=${detention.id}`}>
          {t(isOpen(detention) ? "desk.spell.event" : "desk.spell.event_ended")}
        </a>
      </div>
      {releasesOf(detention).map((release) => (
        <section key={release.id} className="stack" id={`release-${release.id}`} tabIndex={-1}>
          <h3>{t("desk.spell.release", { number: release.id })}</h3>
          <Facts words={words} data={shownOf(release)} />
          <PublicationTools {...target} publication={release.publication} release={release.id} />
        </section>
      ))}
    </section>
  );
}

/** A release without its number and publication, which its tools show. */
function shownOf({ id: _number, publication: _shown, ...release }: Release) {
  return release;
}
