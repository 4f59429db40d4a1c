import type { z } from "zod";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { block, choice } from "./fields";
import { account } from "./request";

/** The settings that an admin changes on a page, each with what it accepts. */
export const editableSettings = { reviewPolicy: choice(reviewPolicies) } as const;

export const settingsInput = block({ ...account, ...editableSettings });

export type SettingsInput = z.output<typeof settingsInput>;
