import type { z } from "zod";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { block, choice } from "./fields";
import { account } from "./request";

/** The settings that an admin can change on a page, each with its accepted values. */
export const editableSettings = { reviewPolicy: choice(reviewPolicies) } as const;

export const settingsInput = block({ ...account, ...editableSettings });

export type SettingsInput = z.output<typeof settingsInput>;
