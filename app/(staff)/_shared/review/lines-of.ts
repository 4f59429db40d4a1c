import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { RecordDocument } from "@/domain/records/document";
import { reviewPolicies } from "@/domain/values/vocabulary";
import type { Compared } from "./compared";
import { type PublicLine, publicLines } from "./public-lines";

/** Returns the lines of a record before and after: what the public reads, or the state of an account or setting. */
export function linesOf(words: DeskWords, { before, after, rows }: Compared) {
  const lines = (document: RecordDocument | undefined, shown: Compared["rows"]["before"]): PublicLine[] =>
    ownLine(words, document) ?? publicLines(words, shown);
  return { before: lines(before, rows.before), after: lines(after, rows.after) };
}

function ownLine({ t }: DeskWords, document: RecordDocument | undefined): PublicLine[] | undefined {
  if (document?.type === "user") {
    const { role, disabled } = document.facts;
    const sentence = `${t(`role.${role}`)} · ${t(`admin.users.state.${disabled ? "disabled" : "active"}`)}`;
    return [{ ...line, key: "user", name: document.identity?.name ?? "", sentence }];
  }
  if (document?.type !== "setting") return undefined;
  const policy = reviewPolicies.find((each) => each === document.facts.value);
  const isPolicy = document.id === "reviewPolicy" && policy !== undefined;
  const value = isPolicy ? t(`review_policy.${policy}.label`) : document.facts.value;
  return [{ ...line, key: "setting", name: isPolicy ? t("field.reviewPolicy.label") : document.id, sentence: value }];
}

const line = { place: "", sources: [] };
