import type { StagedUser } from "@/db/accounts/find-session-user";
import type { SessionStage } from "@/domain/values/session-stages";
import { currentStagedUser } from "./current-user";

/** Returns the user of a session at one of these stages, for the pages and forms of these steps only. */
export async function requireStage(stages: readonly SessionStage[]): Promise<StagedUser | undefined> {
  const user = await currentStagedUser();
  return user && stages.includes(user.stage) ? user : undefined;
}
