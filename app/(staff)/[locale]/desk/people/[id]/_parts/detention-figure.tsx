import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { DetentionTimeline } from "@/components/people/detention-line";
import { timeAxis } from "@/domain/charts/axis";
import type { Detention } from "@/domain/records/person";
import { detentionLine } from "@/domain/rules/detention-line";
import type { Day } from "@/domain/values/day";

/** Maximum labels of a time axis on the narrowest phone. */
const most = 4;

/** The timeline of a person's detentions; the cards say the same in words. Nothing without detentions. */
export function DetentionFigure({
  words,
  detentions,
  today,
}: {
  words: DeskWords;
  detentions: readonly Detention[];
  today: Day;
}) {
  const { t, locale } = words;
  const line = detentionLine(detentions, today);
  if (!line) return null;
  const { ticks } = timeAxis(line.from, line.to, locale);
  const step = Math.ceil(ticks.length / most);
  return (
    <DetentionTimeline
      line={line}
      ticks={ticks.filter((_, index) => index % step === 0)}
      label={t("desk.spell.figure", { count: detentions.length })}
      words={{
        stretch: (state) => (state ? t(`custody.${state}`) : t("desk.spell.state_unknown")),
        mark: (kind) => (kind === "refuted" ? t("desk.spell.refuted_mark") : t(`spell_end.${kind}`)),
        hollow: t("desk.spell.hollow"),
      }}
    />
  );
}
