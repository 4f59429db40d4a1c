import type { NotRelease } from "@/domain/values/not-release";

/** A number of releases at a place. */
export type TallyRow = {
  /** The piece of text as written. */
  heard: string;
  /** Id of the place of detention, or null if the text means none, or more than one. */
  facility: string | null;
  value: number;
};

/**
 * Why a piece is set aside. `no_place`: a part of the people, such as "entre ellos 3 mujeres". `running_total`: counted
 * since an earlier day, such as "con lo que suman 383". `context`: a date, sender, source or heading.
 */
export const asideReasons = ["no_place", "running_total", "context"] as const;
export type AsideReason = (typeof asideReasons)[number] | NotRelease;

/** Why the editor must look at a piece. `inexact`: a range, an estimate, or "at least". */
export const openReasons = ["no_figure", "inexact", "unconfirmed", "second_total", "unclear"] as const;
export type OpenReason = (typeof openReasons)[number];

export type Tally = {
  /** The total and how the publisher qualified it, if the text states one. */
  total: { value: number; qualifier: "exact" | "at_least" | "more_than" } | null;
  rows: TallyRow[];
  /** Pieces that are not releases by place. */
  aside: { heard: string; why: AsideReason }[];
  /** Pieces that the editor writes by hand or removes from the text. */
  open: { heard: string; why: OpenReason }[];
};
