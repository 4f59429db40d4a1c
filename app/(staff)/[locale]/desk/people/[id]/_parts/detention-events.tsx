import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { custodyOf } from "@/domain/rules/custody-of";
import { isOpen, releasesOf } from "@/domain/rules/releases-of";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { PartialDay } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";

/** The events of a detention with their days, in words: the same as its timeline. */
export function DetentionEvents({ words, detention }: { words: DeskWords; detention: Detention }) {
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

type TimelineEvent = { key: string; day: PartialDay | "today" | null; text: string };

function whenWords({ t, locale }: DeskWords, day: TimelineEvent["day"]): string {
  if (day === "today") return t("desk.spell.today");
  return day === null ? t("desk.spell.day_unknown") : formatDate(day, locale);
}

/** The events in chronological order; events without a day keep their position in the record. */
function eventsOf(words: DeskWords, detention: Detention): TimelineEvent[] {
  const { t } = words;
  const { first, later } = custodyOf(detention);
  const start: TimelineEvent = {
    key: "start",
    day: detention.from,
    text: joined([t("desk.spell.start"), first && heldWords(words, first)]),
  };
  const moves = later.map(
    (period, index): TimelineEvent => ({ key: `${index}`, day: period.from, text: heldWords(words, period) }),
  );
  const releases = releasesOf(detention).map((release) => releaseEvent(words, release));
  return [...releases.reduce(inserted, [start, ...moves]), ...endOf(words, detention)];
}

function inserted(events: TimelineEvent[], event: TimelineEvent): TimelineEvent[] {
  const later = events.findIndex(({ day }) => day && event.day && isCertainlyBefore(event.day, day));
  return later === -1 ? [...events, event] : events.toSpliced(later, 0, event);
}

function endOf({ t }: DeskWords, detention: Detention): TimelineEvent[] {
  if (isOpen(detention)) return [{ key: "held", day: "today", text: t("spell_end.held") }];
  const { end } = detention;
  return end && end.how !== "release" ? [{ key: "end", day: end.day, text: t(`spell_end.${end.how}`) }] : [];
}

function releaseEvent({ t }: DeskWords, { id, day, kind, verification }: Release): TimelineEvent {
  if (verification === "refuted") return { key: `${id}`, day, text: t("desk.spell.refuted", { number: id }) };
  const how = kind === "unknown" ? null : t(`kind.${kind}`);
  return { key: `${id}`, day, text: joined([t("spell_end.release"), how, t(`verification.${verification}`)]) };
}

function heldWords(words: DeskWords, { state, facility, federalEntity }: CustodyPeriod): string {
  return joined([
    words.t(`custody.${state}`),
    valueWords(words, "facility", facility),
    valueWords(words, "federalEntity", federalEntity),
  ]);
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
