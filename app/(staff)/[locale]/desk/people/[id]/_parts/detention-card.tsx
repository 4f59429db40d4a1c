import { Facts } from "@/app/(staff)/_shared/records/facts";
import { PublicationTools } from "@/app/(staff)/_shared/records/publication-tools";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { spellOf } from "@/domain/rules/overlap";
import { isOpen, releasesOf } from "@/domain/rules/releases-of";
import type { Disclosure } from "@/domain/values/vocabulary";
import { formatPeriod } from "@/domain/wording/format-period";
import { SpellEvents } from "./detention-events";

type Props = {
  words: DeskWords;
  id: string;
  version: number;
  disclosure: Disclosure;
  place: number;
  spell: Detention;
};

/** One detention of a person: its events, the publication of it and its releases, and the actions. */
export function SpellCard({ words, id, version, disclosure, place, spell }: Props) {
  const { t, locale } = words;
  const { legalStage, citations } = spell;
  const target = { t, locale, type: "person", id, version, disclosure } as const;
  return (
    <section className="card stack" id={`spell-${spell.id}`} tabIndex={-1} aria-labelledby={`spell-${spell.id}-title`}>
      <h2 id={`spell-${spell.id}-title`}>
        {t("desk.spell.known", { place })} <span className="hint">{formatPeriod(spellOf(spell), locale)}</span>
      </h2>
      <SpellEvents words={words} spell={spell} />
      <Facts words={words} data={{ legalStage, citations }} />
      <PublicationTools
        {...target}
        publication={spell.publication}
        spell={spell.id}
        page={`/${locale}/detentions/${spell.id}`}
      />
      <div className="actions">
        <a className="button" href={`/${locale}/desk/people/${id}/event?spell=${spell.id}`}>
          {t(isOpen(spell) ? "desk.spell.event" : "desk.spell.event_ended")}
        </a>
      </div>
      {releasesOf(spell).map((release) => (
        <section key={release.id} className="stack" id={`release-${release.id}`} tabIndex={-1}>
          <h3>{t("desk.spell.release", { number: release.id })}</h3>
          <Facts words={words} data={shownOf(release)} />
          <PublicationTools
            {...target}
            publication={release.publication}
            release={release.id}
            page={`/${locale}/releases/${release.id}`}
          />
        </section>
      ))}
    </section>
  );
}

/** A release without its number and publication, which its tools show. */
function shownOf({ id: _number, publication: _shown, ...release }: Release) {
  return release;
}
