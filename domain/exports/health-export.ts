import { z } from "zod";
import { means } from "./meaning";

/** The body of `/api/v1/health`. */
export const healthAnswer = z.strictObject({
  status: means(z.enum(["ok", "ledger_unwritable", "ledger_unreadable"]), "health_status"),
  head: means(z.int().min(0).nullable(), "health_head"),
  version: means(z.string(), "software_version"),
});

/** Returns whether the ledger can be read and written, and its newest head. `head` is null if it cannot be read. */
export function healthExport(
  head: number | null,
  version: string,
  { isWritable }: { isWritable: boolean },
): z.infer<typeof healthAnswer> {
  const readable = isWritable ? "ok" : "ledger_unwritable";
  return { status: head === null ? "ledger_unreadable" : readable, head, version };
}
