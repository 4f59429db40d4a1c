import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { ShownCandidate, ShownGroup, ShownLine, ShownList } from "@/components/form-state/shown-list";
import type { ListReview, ReviewedCandidate, ReviewedGroup, ReviewedLine } from "@/db/pasted-lists/review-list";
import type { ReadListInput } from "@/domain/inputs/pasted-list";
import { explainMatch } from "@/domain/matching/explain-match";
import { answerFor } from "@/domain/pasted-list/answers";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import { isSkippedOnly } from "@/domain/pasted-list/standing";
import { combinationOf } from "@/domain/values/combination";
import { searchKey } from "@/domain/values/search-key";
import { countryName, formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";

/** A matched list in the user's language. */
export function shownList(words: DeskWords, input: ReadListInput, { lines, groups, seen }: ListReview): ShownList {
  const { t, locale } = words;
  const fits = new Map<string, string[]>();
  for (const { document, fits: keys } of groups) {
    for (const key of keys) fits.set(key, [...(fits.get(key) ?? []), document.id]);
  }
  const place = input.facility ? words.facility(input.facility) : null;
  return {
    shared: [
      formatDate(input.day, locale),
      place,
      input.kind !== "unknown" && t(`kind.${input.kind}`),
      t(`verification.${input.verification}`),
    ]
      .filter(Boolean)
      .join(" · "),
    lines: lines.map((line) => shownLine(words, line, fits.get(line.key) ?? [])),
    groups: groups.map((group) => shownGroup(words, group)),
    seen,
  };
}

function shownLine(words: DeskWords, line: ReviewedLine, groups: string[]): ShownLine {
  const { key, kind, row, preset, candidates, more } = line;
  const { t, locale } = words;
  const best = candidates[0]?.person;
  const countries = row.nationalities.map((code) => countryName(code, locale)).join(", ");
  const place = row.facility ? words.facility(row.facility) : "";
  const age = row.age === null ? "" : t("pasted.age", { age: row.age });
  const read = [row.document, age, countries, place || row.place, row.alias && t("pasted.alias", { alias: row.alias })];
  return {
    ...{ key, kind, line: row.line, name: row.name, raw: saysMore(row) ? row.raw.trim() : "", groups },
    read: read.filter(Boolean).join(" · "),
    isSkippedOnly: isSkippedOnly(line),
    note: [noteOf(words, line), placeNoteOf(words, line), more > 0 && t("pasted.more_candidates", { more })]
      .filter(Boolean)
      .join(" "),
    preset: preset === "candidate" && best ? answerFor(best) : preset === "candidate" ? "" : preset,
    candidates: isSkippedOnly(line) ? [] : candidates.map((candidate) => shownCandidate(words, candidate)),
    fields: filledFields({
      ...{ givenNames: row.givenNames, surnames: row.surnames, document: row.document },
      ...{ nationality: countries, gender: row.gender ?? "", place },
    }),
  };
}

function shownCandidate(words: DeskWords, { person, reasons, facility }: ReviewedCandidate): ShownCandidate {
  const { t, locale } = words;
  const place = facility && words.facility(facility);
  const last = person.detentions.at(-1);
  const held = !last
    ? t("pasted.told.no_spell")
    : last.to
      ? t("pasted.told.ended", { day: formatDate(last.to, locale) })
      : last.from
        ? t("pasted.told.held_since", { day: formatDate(last.from, locale) })
        : t("pasted.told.held");
  const nationality = person.nationality === combinationOf([]) ? null : nationalityName(person.nationality, locale);
  return {
    value: answerFor(person),
    name: nameWords(t, person.id, person),
    told: [t("pasted.told.number", { id: person.id }), nationality, held, place].filter(Boolean).join(" · "),
    why: explainMatch(reasons, locale),
  };
}

/** Why a line needs an answer, is refused or is skipped. */
function noteOf({ t }: DeskWords, { kind, earlier, row, reason }: ReviewedLine): string {
  if (row.notRelease && kind === "not_release") {
    const { what, line } = row.notRelease;
    return line === row.line ? t("problem.not_release", { what }) : t("pasted.note.not_release_above", { what, line });
  }
  if (kind === "repeated" || kind === "namesake") return t(`pasted.note.${kind}`, { line: earlier ?? 0 });
  if (kind === "not_named") return t(reason === "heading" ? "pasted.note.heading" : "pasted.note.aside");
  if (kind === "unclear") return t(`pasted.unclear.${row.doubt ?? (reason === "unread" ? "unread" : "no_name")}`);
  if (kind === "released" || kind === "doubtful") return t(`pasted.note.${kind}`);
  return kind === "unknown" && row.order === "unknown" ? t("pasted.note.order") : "";
}

function placeNoteOf({ t }: DeskWords, { row }: ReviewedLine): string {
  if (row.isPlaceUnread) return t("pasted.note.place_unread");
  return row.place && !row.facility ? t("pasted.note.place", { place: row.place }) : "";
}

function shownGroup({ t, locale }: DeskWords, { document: { id, facts }, remaining, fits }: ReviewedGroup): ShownGroup {
  const day = facts.release ? formatDate(facts.release.day, locale) : "";
  const parts = facts.parts.map((part) => nationalityName(part.nationality, locale)).join(", ");
  return {
    id,
    title: t("pasted.group.title", { day, left: remaining, count: facts.headcount, parts: parts ? ` (${parts})` : "" }),
    choice: t("desk.group.choice", { day, count: facts.headcount, left: remaining }),
    yes: fits.length <= remaining ? t("pasted.group.yes", { fits: fits.length }) : null,
  };
}

/** True if the line contains more than a name and its position in the list. */
function saysMore({ raw, name }: PastedRow): boolean {
  return searchKey(raw.replace(/\d/g, "")) !== searchKey(name);
}

function filledFields(fields: ShownLine["fields"]): ShownLine["fields"] {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
}
