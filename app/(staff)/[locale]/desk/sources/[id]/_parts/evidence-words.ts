import type { IdentityOf } from "@/domain/records/document";
import type { EvidenceFacts } from "@/domain/records/evidence";
import type { Translate } from "@/messages/translator";

/** The original name of a file; its number if the name was erased. */
export function fileTitle(t: Translate, { id }: EvidenceFacts, identity: IdentityOf<"source"> | null): string {
  const fileName = identity?.evidence?.find((each) => each.id === id)?.fileName;
  return fileName || t("desk.evidence.numbered", { id });
}
