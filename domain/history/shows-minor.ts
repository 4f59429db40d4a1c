import { project } from "@/domain/projection/project";
import type { RecordDocument } from "@/domain/records/document";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import { fullNames } from "./full-names";

/** True if the public can read the full name of somebody who may be a minor. No figure of the rows matters here. */
export function showsMinor(document: RecordDocument): boolean {
  if (document.type !== "person" || !mayBeMinor(document.facts, document.identity)) return false;
  const anyHome = "";
  return fullNames(project(document, anyHome)).size > 0;
}
