import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { RecordDocument } from "@/domain/records/document";
import type { Compared } from "./compared";
import { type PublicLine, publicLines } from "./public-lines";

/** Returns the lines of a record before and after: what the public reads, or the state of an account or setting. */
export function linesOf(words: DeskWords, { before, after, rows }: Compared) {
  const lines = (document: RecordDocument | undefined, shown: Compared["rows"]["before"]): PublicLine[] =>
    ownLine(words, document) ?? publicLines(words, shown);
  return { before: lines(before, rows.before), after: lines(after, rows.after) };
}

function ownLine(words: DeskWords, document: RecordDocument | undefined): PublicLine[] | undefined {
  const { t } = words;
  if (document?.type === "user") {
    const { role, disabled } = document.facts;
    const sentence = `${t(`role.${role}`)} · ${t(`admin.users.state.${disabled ? "disabled" : "active"}`)}`;
    return [{ ...line, key: "user", name: document.identity?.name ?? "", sentence }];
  }
  if (document?.type !== "setting") return undefined;
  const { id, facts } = document;
  return [{ ...line, key: `setting ${id}`, name: fieldTitle(t, id), sentence: valueWords(words, id, facts.value) }];
}

const line = { place: "", sources: [] };
