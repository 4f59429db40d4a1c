import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { BatchLine } from "@/db/releases/find-batch";
import { releasesOf } from "@/domain/rules/releases-of";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";

/** The name or headcount of a line in the batch. */
export function lineTitle({ t }: DeskWords, { record: { document } }: BatchLine): string {
  return document.type === "group"
    ? t("desk.group.title", { count: document.facts.headcount })
    : nameWords(t, document.id, document.identity);
}

/** Details of a line: day, kind, place, and the breakdown of a group. */
export function lineDetails({ t, locale, facility }: DeskWords, { release: number, record: { document } }: BatchLine) {
  const releases =
    document.type === "group"
      ? [{ release: document.facts.release, facility: document.facts.facility }]
      : document.facts.detentions.flatMap((detention) =>
          releasesOf(detention).map((release) => ({ release, facility: detention.custody.at(-1)?.facility ?? null })),
        );
  const found = releases.find(({ release }) => release?.id === number);
  if (!found?.release) return "";
  const parts = document.type === "group" ? document.facts.parts : [];
  return [
    ...parts.map((part) => `${part.headcount} ${nationalityName(part.nationality, locale)}`),
    formatDate(found.release.day, locale),
    found.release.kind === "unknown" ? "" : t(`kind.${found.release.kind}`),
    found.facility ? facility(found.facility) : "",
    found.release.fromGroup ? t("desk.batch.from_group") : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
