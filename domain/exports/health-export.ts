import { z } from "zod";
import { means } from "./meaning";

/** The body of `/api/v1/health`. */
export const healthAnswer = z.strictObject({
  status: means(
    z.enum(["ok", "disk_full", "disk_read_only", "locked", "ledger_unwritable", "ledger_unreadable"]),
    "health_status",
  ),
  head: means(z.int().min(0).nullable(), "health_head"),
  version: means(z.string(), "software_version"),
  erasure_pending: means(z.boolean(), "erasure_pending"),
});

/** Why nothing can be saved. */
export type Unsaved = "disk_full" | "disk_read_only" | "locked" | "ledger_unwritable";

/** Returns whether the ledger can be read and written, and its newest head. `head` is null if it cannot be read. */
export function healthExport(
  head: number | null,
  version: string,
  { unsaved, isErasurePending = false }: { unsaved?: Unsaved | undefined; isErasurePending?: boolean } = {},
): z.infer<typeof healthAnswer> {
  const readable = unsaved ?? "ok";
  return { status: head === null ? "ledger_unreadable" : readable, head, version, erasure_pending: isErasurePending };
}
