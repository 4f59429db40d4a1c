import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { sourceTitle } from "@/app/(staff)/_shared/words/source-title";
import type { Found } from "@/db/search/search-ledger";
import { federalEntityName } from "@/domain/values/federal-entities";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { formatPeriod } from "@/domain/wording/format-period";

export type FoundLine = { key: string; href?: string; text: string; more: string };

/** Search results in titled groups, without the empty ones. */
export function foundLines(words: DeskWords, found: Found): { title: string; lines: FoundLine[] }[] {
  const { t } = words;
  const groups = [
    { title: t("desk.nav.people"), lines: found.people.map((person) => personLine(words, person)) },
    { title: t("desk.nav.releases"), lines: found.releases.map((release) => releaseLine(words, release)) },
    { title: t("desk.nav.groups"), lines: found.groups.map((group) => groupLine(words, group)) },
    { title: t("desk.nav.counts"), lines: found.counts.map((count) => countLine(words, count)) },
    { title: t("desk.search.sources"), lines: found.sources.map((source) => sourceLine(words, source)) },
    { title: t("desk.search.facilities"), lines: found.facilities.map((facility) => facilityLine(words, facility)) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function personLine({ t, locale }: DeskWords, person: Found["people"][number]): FoundLine {
  const more = person.detentions.map(({ from, to }) => formatPeriod({ from, end: to }, locale)).join(", ");
  return {
    key: person.id,
    href: `/${locale}/${pathOf("person", person.id)}`,
    text: nameWords(t, person.id, person),
    more,
  };
}

function releaseLine({ t, locale }: DeskWords, release: Found["releases"][number]): FoundLine {
  const { number, record, name, headcount, day, kind, publication } = release;
  const who = record.type === "group" ? t("desk.group.title", { count: headcount }) : name;
  const more = [formatDate(day, locale), t(`kind.${kind}`), t(`publication.${publication}`)].join(" · ");
  const text = `${number} · ${who || t("desk.person.nameless", { id: record.id })}`;
  return { key: String(number), href: `/${locale}/${pathOf(record.type, record.id)}`, text, more };
}

function groupLine({ t, locale, facility }: DeskWords, group: Found["groups"][number]): FoundLine {
  const more = [t(`group_event.${group.event}`), group.facility && facility(group.facility)]
    .filter(Boolean)
    .join(" · ");
  return {
    key: String(group.id),
    href: `/${locale}/${pathOf("group", String(group.id))}`,
    text: t("desk.group.title", { count: group.headcount }),
    more,
  };
}

function countLine({ t, locale, publisher }: DeskWords, count: Found["counts"][number]): FoundLine {
  const figure = count.value === null ? "" : formatNumber(count.value, locale);
  return {
    key: count.id,
    href: `/${locale}/${pathOf("count", count.id)}`,
    text: `${publisher(count.publisher)}: ${t(`measure.${count.measure}`)}, ${formatDate(count.asOf, locale)}`,
    more: figure,
  };
}

function sourceLine({ locale }: DeskWords, source: Found["sources"][number]): FoundLine {
  return {
    key: String(source.id),
    href: `/${locale}/${pathOf("source", String(source.id))}`,
    text: sourceTitle(source, locale),
    more: source.outlet,
  };
}

function facilityLine({ locale }: DeskWords, { id, name, federalEntity }: Found["facilities"][number]): FoundLine {
  const href = `/${locale}/${pathOf("facility", id)}`;
  return { key: id, href, text: name, more: federalEntity ? federalEntityName(federalEntity) : "" };
}
