import { recordExport } from "@/db/accounts/record-export";
import { reviseUser } from "@/db/accounts/revise-user";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import type { JobControl } from "@/db/changes/write-decided";
import { saveCount } from "@/db/counts/save-count";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { recordList } from "@/db/pasted-lists/record-list";
import { erasePerson } from "@/db/people/erase-person";
import { mergePeople } from "@/db/people/merge-people";
import { recordArrest } from "@/db/people/record-arrest";
import { recordDetentionEvent } from "@/db/people/record-detention-event";
import { savePerson } from "@/db/people/save-person";
import { mergeFacilities } from "@/db/records/merge-facilities";
import { mergePublishers } from "@/db/records/merge-publishers";
import { publish } from "@/db/records/publish";
import { restoreVersion } from "@/db/records/restore-version";
import { saveFacility } from "@/db/records/save-facility";
import { savePublisher } from "@/db/records/save-publisher";
import { saveSettings } from "@/db/records/save-settings";
import { undoChange } from "@/db/records/undo-change";
import { withdraw } from "@/db/records/withdraw";
import { publishBatch } from "@/db/releases/publish-batch";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { undoLine } from "@/db/releases/undo-line";
import { resetFactors } from "@/db/second-factors/reset-factors";
import { saveSource } from "@/db/sources/save-source";
import { withdrawList } from "./older-operations";

type Operation<Input> = (db: Db, actor: Actor, input: Input, now: Date, control?: JobControl) => Promise<Outcome>;

/** Every operation whose change may wait for a second person, by the actions that it writes. */
const operations = {
  "batch.publish": publishBatch,
  "bulk.place": bulkEdit,
  "bulk.publish": bulkEdit,
  "bulk.review": bulkEdit,
  "bulk.source": bulkEdit,
  "bulk.withdraw": bulkEdit,
  "change.undo": undoChange,
  "count.create": saveCount,
  "count.publish": publish,
  "count.restore": restoreVersion,
  "count.revise": saveCount,
  "count.withdraw": withdraw,
  "facility.create": saveFacility,
  "facility.merge": mergeFacilities,
  "facility.revise": saveFacility,
  "group.create": saveGroup,
  "group.publish": publish,
  "group.restore": restoreVersion,
  "group.revise": saveGroup,
  "group.withdraw": withdraw,
  "person.arrest": recordArrest,
  "person.create": savePerson,
  "person.erase": erasePerson,
  "person.export": recordExport,
  "person.merge": mergePeople,
  "person.publish": publish,
  "person.restore": restoreVersion,
  "person.revise": savePerson,
  "person.withdraw": withdraw,
  "publisher.create": savePublisher,
  "publisher.merge": mergePublishers,
  "publisher.revise": savePublisher,
  "release.export": recordExport,
  "release.record": recordRelease,
  "release.record_list": recordList,
  "release.undo": undoLine,
  "release.withdraw_list": withdrawList,
  "setting.revise": saveSettings,
  "source.create": saveSource,
  "source.revise": saveSource,
  "spell.custody": recordDetentionEvent,
  "spell.death": recordDetentionEvent,
  "spell.escape": recordDetentionEvent,
  "spell.legal_stage": recordDetentionEvent,
  "spell.publish": publish,
  "spell.withdraw": withdraw,
  "user.revise": reviseUser,
  "user.second_factor_reset": resetFactors,
} satisfies Record<string, Operation<never>>;

/** The actions of `operations`. */
export const proposableActions = Object.keys(operations);

/**
 * Returns the operation that writes an action, to run it again with the stored input. Throws if there is none, because
 * then the proposal could never be approved.
 */
export function operationOf(action: string): Operation<object> {
  const operation = (operations as Record<string, Operation<never>>)[action];
  if (!operation) throw new Error(`no operation is registered for the action ${action}`);
  return operation as Operation<object>;
}
