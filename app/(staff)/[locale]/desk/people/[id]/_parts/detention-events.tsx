import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { custodyOf } from "@/domain/rules/custody-of";
import { isOpen, releasesOf } from "@/domain/rules/releases-of";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { PartialDay } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";

/** A spell in words, each thing that happened with its day: what the line of time draws. */
export function DetentionEvents({ words, spell: detention }: { words: DeskWords; spell: Detention }) {
  return (
    <ol className="spell-events">
      {eventsOf(words, detention).map(({ key, day, text }) => (
        <li key={key}>
          <span className="when">{whenWords(words, day)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

type Told = { key: string; day: PartialDay | "today" | null; text: string };

function whenWords({ t, locale }: DeskWords, day: Told["day"]): string {
  if (day === "today") return t("desk.spell.today");
  return day === null ? t("desk.spell.day_unknown") : formatDate(day, locale);
}

/** In the order in which it happened; what has no day stays where its record has it. */
function eventsOf(words: DeskWords, detention: Detention): Told[] {
  const { t } = words;
  const { first, later } = custodyOf(detention);
  const start: Told = {
    key: "start",
    day: detention.from,
    text: told([t("desk.spell.start"), first && heldWords(words, first)]),
  };
  const moves = later.map(
    (period, index): Told => ({ key: `${index}`, day: period.from, text: heldWords(words, period) }),
  );
  const releases = releasesOf(detention).map((release) => releaseTold(words, release));
  return [...releases.reduce(inserted, [start, ...moves]), ...endOf(words, detention)];
}

function inserted(events: Told[], event: Told): Told[] {
  const later = events.findIndex(({ day }) => day && event.day && isCertainlyBefore(event.day, day));
  return later === -1 ? [...events, event] : events.toSpliced(later, 0, event);
}

function endOf({ t }: DeskWords, detention: Detention): Told[] {
  if (isOpen(detention)) return [{ key: "held", day: "today", text: t("spell_end.held") }];
  const { end } = detention;
  return end && end.how !== "release" ? [{ key: "end", day: end.day, text: t(`spell_end.${end.how}`) }] : [];
}

function releaseTold({ t }: DeskWords, { id, day, kind, verification }: Release): Told {
  if (verification === "refuted") return { key: `${id}`, day, text: t("desk.spell.refuted", { number: id }) };
  const how = kind === "unknown" ? null : t(`kind.${kind}`);
  return { key: `${id}`, day, text: told([t("spell_end.release"), how, t(`verification.${verification}`)]) };
}

function heldWords(words: DeskWords, { state, facility, federalEntity }: CustodyPeriod): string {
  return told([
    words.t(`custody.${state}`),
    valueWords(words, "facility", facility),
    valueWords(words, "federalEntity", federalEntity),
  ]);
}

function told(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
