import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { newPlacePath } from "@/app/(staff)/_shared/words/record-path";
import type { ShownCandidate, ShownGroup, ShownLine, ShownList } from "@/components/form-state/shown-list";
import type { ListReview, ReviewedCandidate, ReviewedGroup, ReviewedLine } from "@/db/pasted-lists/review-list";
import type { ReadListInput } from "@/domain/inputs/pasted-list";
import { explainMatch } from "@/domain/matching/explain-match";
import { answerFor } from "@/domain/pasted-list/answers";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import { combinationOf } from "@/domain/values/combination";
import { federalEntityName } from "@/domain/values/federal-entities";
import { searchKey } from "@/domain/values/search-key";
import { countryName, formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { asideWords, lineNotes } from "./line-notes";

/** A matched list in the user's language. */
export function shownList(words: DeskWords, input: ReadListInput, review: ListReview): ShownList {
  const { lines, groups, seen } = review;
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
    sum: sumOf(words, lines),
    total: totalOf(words, review),
    lines: lines.map((line) => shownLine(words, line, fits.get(line.key) ?? [])),
    groups: groups.map((group) => shownGroup(words, group)),
    seen,
  };
}

function shownLine(words: DeskWords, line: ReviewedLine, groups: string[]): ShownLine {
  const { key, kind, row, preset, candidates } = line;
  const { t, locale } = words;
  const best = candidates[0]?.person;
  const countries = row.nationalities.map((code) => countryName(code, locale)).join(", ");
  const place = row.facility ? words.facility(row.facility) : "";
  const age = row.age === null ? "" : t("pasted.age", { age: row.age });
  const region = row.federalEntity && !place ? federalEntityName(row.federalEntity) : "";
  const to = row.destination?.facility ? words.facility(row.destination.facility) : "";
  const read = [
    ...[row.document, age, row.ageGroup && t("pasted.minor"), row.sector && t("pasted.military"), countries],
    ...[place || region || row.place, row.kind && t(`kind.${row.kind}`)],
    row.alias && t("pasted.alias", { alias: row.alias }),
  ];
  return {
    ...{ key, kind, line: row.line, name: row.name, raw: saysMore(row) ? row.raw.trim() : "", groups },
    read: read.filter(Boolean).join(" · "),
    event: row.notRelease?.what ?? null,
    offer: offerOf(words, line),
    tags: tagsOf(words, line),
    skipped: kind === "not_named" ? asideWords(words, line) : "",
    note: lineNotes(words, line),
    addPlace: addPlaceOf(words, line),
    preset: preset === "candidate" && best ? answerFor(best) : preset === "candidate" ? "" : preset,
    candidates: candidates.map((candidate) => shownCandidate(words, candidate)),
    fields: filledFields({
      ...(!row.isUnnamed && { givenNames: row.givenNames, surnames: row.surnames }),
      not: excludedBy(line),
      ...{ document: row.document, nationality: countries, gender: row.gender ?? "", place, destination: to },
    }),
  };
}

/** Candidates that the answer "new person" excludes: those that the page offers or preselects. */
function excludedBy({ kind, row, candidates }: ReviewedLine): string {
  const isAsked = kind !== "unknown" && !row.isUnnamed && candidates.length > 0;
  return isAsked ? ["new", ...candidates.map(({ person }) => person.id)].join(" ") : "";
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

/** The link that adds the place which a line names and the ledger does not know. */
function addPlaceOf({ t, locale }: DeskWords, { kind, row }: ReviewedLine): ShownLine["addPlace"] {
  if (kind === "not_named") return null;
  const { notRelease, destination, place, facility } = row;
  const isTransfer = notRelease?.what === "transfer";
  const name = isTransfer && destination && !destination.facility ? destination.place : facility ? "" : place;
  return name ? { href: newPlacePath(locale, name), label: t("desk.place.add_named", { name }) } : null;
}

/** The record that is offered instead of a release. */
function offerOf({ t, facility }: DeskWords, { row }: ReviewedLine): ShownLine["offer"] {
  if (!row.notRelease) return "";
  const { what } = row.notRelease;
  const to = row.destination?.facility;
  if (what !== "transfer" || !to) return t(`pasted.offer.${what}`);
  return t("pasted.offer.transfer_to", { place: facility(to) });
}

function tagsOf({ t }: DeskWords, { row }: ReviewedLine): string[] {
  const event = row.notRelease ? [t(`pasted.event.${row.notRelease.what}`)] : [];
  return row.isUnconfirmed ? [...event, t("pasted.said.unconfirmed")] : event;
}

/** The number of lines that were read, are questions, and were set aside; they add up. */
function sumOf({ t }: DeskWords, lines: readonly ReviewedLine[]): string {
  const asked = lines.filter(({ preset }) => preset === "").length;
  const aside = lines.filter(({ kind }) => kind === "not_named").length;
  return t("pasted.sum", { lines: lines.length, read: lines.length - asked - aside, asked, aside });
}

/** Compares the people in the list with the total that it states itself. */
function totalOf({ t }: DeskWords, { lines, total }: ListReview): string {
  if (!total) return "";
  const people = lines.filter(({ reason }) => reason === null);
  const events = people.filter(({ row }) => row.notRelease !== null).length;
  const repeated = people.filter(({ kind }) => kind === "namesake" || kind === "repeated").length;
  const [stated, found] = [total.value, people.length];
  if (stated === found) return t("pasted.total.same", { stated });
  return t("pasted.total.differs", { stated, found, releases: found - events, events, repeated });
}

function shownGroup(
  { t, locale }: DeskWords,
  { document: { id, facts }, remaining, left, fits }: ReviewedGroup,
): ShownGroup {
  const day = facts.release ? formatDate(facts.release.day, locale) : "";
  const parts = left.map((part) => `${part.headcount} ${nationalityName(part.nationality, locale)}`).join(", ");
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
