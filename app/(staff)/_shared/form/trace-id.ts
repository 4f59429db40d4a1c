import { headers } from "next/headers";
import { traceHeader } from "@/ops/log/trace";

/** Returns the id of this request, by which the log is searched; "–" without the front door. */
export async function traceId(): Promise<string> {
  return (await headers()).get(traceHeader) ?? "–";
}
