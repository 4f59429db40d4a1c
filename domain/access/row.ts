import type { SessionStage } from "@/domain/values/session-stages";
import { type Role, roles } from "@/domain/values/vocabulary";

/**
 * What an action meets: whose the thing is, or how far a record or proposal has come. `left` is a thing of another user
 * whose account is disabled.
 */
export type RecordState =
  | "own"
  | "others"
  | "left"
  | "to_review"
  | "draft"
  | "published"
  | "withdrawn"
  | "merged"
  | "erased"
  | "decided"
  | "applied";

/** Who may do something. All other combinations of role and state are allowed. */
export type AccessRow = {
  /** The roles that may; `anyone` needs no session. */
  roles: readonly Role[] | "anyone";
  /** The roles that may not in a state. The operation enforces it, or asks `may`. */
  refuses?: Partial<Record<RecordState, readonly Role[]>>;
  /**
   * For a step between the password and an open session, which needs no signed-in user (`anyone`): the stages of a session in
   * which it may be taken.
   */
  stages?: readonly SessionStage[];
  /** True if the user has to have typed the password within the last minutes. */
  confirm?: true;
};

export const staff: readonly Role[] = roles;
export const reviewers: readonly Role[] = ["reviewer", "admin"];
export const admins: readonly Role[] = ["admin"];
