import { earlierLines } from "@/domain/matching/earlier-lines";
import type { LineMatch } from "@/domain/matching/match";
import type { Detention } from "@/domain/records/person";
import { eventInRecord, type InRecord, releaseInRecord } from "@/domain/rules/in-record";
import type { PartialDay } from "@/domain/values/partial-day";
import type { LineKind } from "./answers";
import type { ListLine } from "./list-lines";
import type { PastedRow } from "./pasted-list";

export type Standing = {
  kind: LineKind;
  /** The default answer; blank if the line is a question. */
  preset: "candidate" | "new" | "skip" | "";
  /** Number of the earlier line that may name the same person. */
  earlier: number | null;
};

/** What the ledger knows of the day and the people of a list. */
export type KnownOfList = {
  day: PartialDay;
  /** Returns the detentions of a person of the ledger. */
  detentionsOf: (person: string) => readonly Detention[];
  /** True if an unnamed person's release on that day is logged. */
  hasUnnamed: boolean;
};

/** Lines between two pauses. */
const stretch = 200;

/** Returns the state of each line, with pauses so that a long list does not block others. */
export function* standings(
  lines: readonly ListLine[],
  matches: readonly LineMatch[],
  known: KnownOfList,
): Generator<undefined, Standing[]> {
  const earlierOf = earlierLines();
  const first = new Map<string, number>();
  const standingOf = ({ row, reason }: ListLine, index: number): Standing => {
    if (reason !== null && reason !== "unread" && reason !== "no_name") return standing("not_named", "skip");
    if (reason !== null) return standing("unclear", "");
    if (row.isUnnamed) return ofUnnamed(row, known);
    const alike = earlierOf(row.line, row)?.line ?? null;
    const match = matches[index] ?? { verdict: "unknown", candidates: [], more: 0 };
    const isSure = match.verdict === "sure";
    const best = match.candidates[0]?.person.id ?? "";
    const same = isSure ? (first.get(best) ?? null) : null;
    if (isSure && same === null) first.set(best, row.line);
    if (match.verdict === "doubtful") return standing("doubtful", "", alike);
    if (same !== null) return standing("repeated", "", same);
    // A person of the ledger with all of these words shows that they are one name.
    if (row.doubt && !(row.doubt === "pair" && isSure)) return standing("unclear", "", alike);
    if (alike !== null) return standing("namesake", "", alike);
    const record = isSure ? recordOf(row, known.detentionsOf(best), known.day) : "fits";
    if (record !== "fits") return ofRecord(row, record);
    const preset = isSure ? "candidate" : "new";
    if (row.notRelease) return standing("not_release", presetOf(row, preset));
    return standing(isSure ? "sure" : "unknown", preset);
  };
  const all: Standing[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % stretch === 0) yield;
    all.push(standingOf(line, index));
  }
  return all;
}

function standing(kind: LineKind, preset: Standing["preset"], earlier: number | null = null): Standing {
  return { kind, preset, earlier };
}

function ofUnnamed({ notRelease }: PastedRow, { hasUnnamed }: KnownOfList): Standing {
  if (notRelease) return standing("not_release", notRelease.what === "still_held" ? "skip" : "");
  return hasUnnamed ? standing("unnamed_again", "") : standing("unnamed", "new");
}

function recordOf({ notRelease, destination }: PastedRow, detentions: readonly Detention[], day: PartialDay): InRecord {
  if (!notRelease) return releaseInRecord(detentions, day);
  const nowhere = { facility: null, federalEntity: null };
  const to = { facility: destination?.facility ?? null, federalEntity: null };
  return eventInRecord(detentions, { what: notRelease.what, day, before: nowhere, destination: to });
}

function ofRecord({ notRelease }: PastedRow, record: Exclude<InRecord, "fits">): Standing {
  if (record === "contradicted") return standing("contradicted", "");
  return standing(notRelease ? "recorded" : "released", "skip");
}

/** House arrest and a transfer to a known place are offered. Everything graver or less clear is asked. */
function presetOf(
  { notRelease, isUnconfirmed, destination }: PastedRow,
  offered: "candidate" | "new",
): Standing["preset"] {
  const what = notRelease?.what;
  if (what === "still_held") return "skip";
  if (isUnconfirmed) return "";
  if (what === "transfer") return destination?.facility ? offered : "";
  return what === "house_arrest" ? offered : "";
}
