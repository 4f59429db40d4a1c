import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { ReviewedLine } from "@/db/pasted-lists/review-list";

/** Returns why a line is a question, what it reports, and what is skipped or set aside, in sentences. */
export function lineNotes(words: DeskWords, line: ReviewedLine): string {
  const { t } = words;
  const { row, kind, more } = line;
  if (kind === "not_named") return asideNote(words, line);
  const sentences = [
    eventNote(words, line),
    kindNote(words, line),
    row.isUnconfirmed && row.notRelease === null && t("pasted.note.unconfirmed"),
    placeNote(words, line),
    more > 0 && t("pasted.more_candidates", { more }),
  ];
  return sentences.filter(Boolean).join(" ");
}

/** Returns what a folded line says that was set aside: "Skipped: heading". */
export function asideWords({ t }: DeskWords, { reason }: ReviewedLine): string {
  return reason && reason !== "unread" && reason !== "no_name" ? t(`pasted.said.aside.${reason}`) : "";
}

function asideNote({ t }: DeskWords, { reason }: ReviewedLine): string {
  return reason && reason !== "unread" && reason !== "no_name" ? t(`pasted.note.aside.${reason}`) : "";
}

function eventNote({ t }: DeskWords, { row, kind }: ReviewedLine): string {
  if (!row.notRelease) return "";
  const { what, line } = row.notRelease;
  const note =
    line === row.line ? t("problem.not_release", { what }) : t("pasted.note.not_release_above", { what, line });
  if (kind !== "not_release") return note;
  if (row.isUnconfirmed) return `${note} ${t("pasted.note.unconfirmed_event")}`;
  return what === "house_arrest" || what === "still_held" || row.destination?.facility
    ? note
    : `${note} ${t("pasted.note.confirm")}`;
}

function kindNote({ t }: DeskWords, { kind, earlier, row, reason }: ReviewedLine): string {
  switch (kind) {
    case "repeated":
    case "namesake":
      return t(`pasted.note.${kind}`, { line: earlier ?? 0 });
    case "unclear": {
      const why = t(`pasted.unclear.${row.doubt ?? (reason === "unread" ? "unread" : "no_name")}`);
      return earlier === null ? why : `${why} ${t("pasted.note.namesake", { line: earlier })}`;
    }
    case "released":
    case "recorded":
    case "contradicted":
    case "doubtful":
    case "unnamed":
    case "unnamed_again":
      return t(`pasted.note.${kind}`);
    default:
      return kind === "unknown" && row.order === "unknown" ? t("pasted.note.order") : "";
  }
}

function placeNote({ t }: DeskWords, { row }: ReviewedLine): string {
  const { notRelease, destination } = row;
  if (notRelease?.what === "transfer" && !destination?.facility) {
    return destination
      ? t("pasted.note.destination_unknown", { place: destination.place })
      : t("pasted.note.destination");
  }
  if (row.isPlaceUnread) return t("pasted.note.place_unread");
  return row.place && !row.facility ? t("pasted.note.place", { place: row.place }) : "";
}
