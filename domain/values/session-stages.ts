/**
 * `open`: signed in. `second_factor`: the password was right, the second factor is still to come. `enrol`: the account
 * must add a second factor before anything else.
 */
export const sessionStages = ["open", "second_factor", "enrol"] as const;
export type SessionStage = (typeof sessionStages)[number];
