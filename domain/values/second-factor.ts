import type { Role } from "./vocabulary";

/** Who must have a second factor: reviewers and admins, or every account. */
export const secondFactorPolicies = ["reviewers", "everyone"] as const;
export type SecondFactorPolicy = (typeof secondFactorPolicies)[number];

/** Maximum second factors of one account. */
export const mostFactors = 10;

/** Number of recovery codes that are made at once, and the number at which the user is warned. */
export const recoveryCodeCount = 10;
export const fewRecoveryCodes = 2;

/** True if an account with this role must have a second factor. */
export function mustHaveFactor(role: Role, policy: SecondFactorPolicy): boolean {
  return policy === "everyone" || role !== "editor";
}
