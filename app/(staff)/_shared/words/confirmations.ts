import type { Translate } from "@/messages/translator";

type MessageKey = Parameters<Translate>[0];

/**
 * How an action confirms: `history` by the words of the change that it wrote (`done.<action>`), `progress` by the page of
 * the job that it starts or stops, `page` by a page that shows the result itself; or by its own messages.
 */
export type Confirmation = "history" | "progress" | "page" | readonly MessageKey[];

/** Every action of the staff's pages with its confirmation. An action that is missing here fails a test. */
export const confirmations: Record<string, Confirmation> = {
  // Records.
  savePersonAction: "history",
  saveGroupAction: "history",
  saveCountAction: "history",
  saveTallyAction: "history",
  saveSourceAction: "history",
  saveFacilityAction: "history",
  savePublisherAction: "history",
  arrestAction: "history",
  detentionEventAction: "history",
  mergePeopleAction: "history",
  mergeFacilitiesAction: "history",
  mergePublishersAction: "history",
  publishAction: "history",
  withdrawAction: "history",
  hideNowAction: "history",
  erasePersonAction: "history",
  eraseReasonAction: "page",
  revokeConsentAction: "history",
  restoreAction: "history",
  undoAction: "history",
  withdrawEvidenceAction: "history",
  deleteEvidenceAction: "history",
  // The list of pairs on the same page shows the pair, or loses it.
  markDistinctAction: "page",
  unmarkDistinctAction: "page",
  // The page of the result counts what changed and what did not.
  bulkAction: "page",
  // The day's batch: a sent line is counted below the form, and an undone line leaves the list.
  logLineAction: "history",
  undoLineAction: "page",
  publishBatchAction: ["desk.batch.published", "desk.batch.in_review"],
  readTallyAction: "page",
  // Pasted lists.
  listAction: "page",
  undoListAction: ["pasted.done.undone"],
  // Approvals.
  approveChosenAction: ["desk.review.approved", "desk.review.partly"],
  approveAloneAction: ["desk.review.approved", "desk.proposal.approved_alone"],
  returnAction: ["desk.review.was_returned"],
  returnProposalAction: ["desk.review.was_returned"],
  cancelProposalAction: ["desk.proposal.cancelled_by"],
  takeOverProposalAction: ["done.proposal.taken"],
  // Imports: the page of the import shows its state after each step.
  saveColumnsAction: "progress",
  saveValuesAction: "progress",
  applyImportAction: "progress",
  undoImportAction: "progress",
  cancelImportAction: "progress",
  readAgainAction: "progress",
  discardImportAction: ["done.import.closed"],
  // Jobs.
  dismissAction: ["desk.unfinished.dismissed"],
  cancelOwnJobAction: "progress",
  // The private key is the answer; then the page says that it is in use.
  createBackupKeyAction: ["admin.backups.key.shown"],
  confirmBackupKeyAction: ["admin.backups.key.used"],
  startBackupAction: "progress",
  stopBackupAction: "progress",
  checkChainAction: "progress",
  cancelCheckAction: "progress",
  confirmClockAction: ["done.clock.confirm"],
  // Accounts, filters and settings.
  createUserAction: ["admin.link.title"],
  issueLinkAction: ["admin.link.title"],
  reviseUserAction: ["done.user.revise"],
  signOutEverywhereAction: ["done.user.signed_out"],
  changePasswordAction: ["desk.account.saved"],
  endSessionAction: ["desk.account.sessions.ended"],
  endOtherSessionsAction: ["desk.account.sessions.ended_others"],
  makeLockLinkAction: ["desk.account.lock.link_title"],
  confirmAction: "page",
  renameFactorAction: ["desk.account.factor_renamed"],
  removeFactorAction: ["desk.account.factor_removed"],
  addTotpAction: ["auth.recovery.title", "desk.account.factor_added"],
  addPasskeyAction: ["auth.recovery.title", "desk.account.factor_added"],
  newCodesAction: ["auth.recovery.title"],
  resetFactorsAction: ["done.user.second_factor_reset"],
  saveSettingsAction: ["done.setting.revise"],
  saveReviewPolicyAction: ["done.setting.revise"],
  saveFilterAction: ["done.filter.saved"],
  reviseFilterAction: ["done.filter.revised", "done.filter.deleted"],
  // Signing in: the next page is the confirmation.
  signInAction: "page",
  totpAction: "page",
  recoveryCodeAction: "page",
  passkeyAction: "page",
  createFirstAdminAction: "page",
  setPasswordAction: "page",
};

/** Actions of the history that no user confirms on a record's page: the instance, reads, and requests for downloads. */
export const unconfirmed: readonly string[] = [
  ...["seed.counts", "seed.releases", "seed.correct", "projection.extend", "person.consent_end"],
  ...["proposal.hold", "proposal.end", "person.export", "release.export"],
  ...["access.download", "access.view", "access.history", "access.list"],
  // Confirmed with the one-time link, and on the page of the account.
  ...["user.create", "user.link", "user.password", "user.lock"],
  // Confirmed by the audit log, whose first line it is.
  "reason.erase",
  // Follows an erasure, whose page is the confirmation.
  "mentions.erase",
  // Confirmed beside the list of files.
  "evidence.attach",
  // Confirmed by the list of pairs, and by the page of the result.
  ...["person.distinct", "person.distinct_end"],
  ...["bulk.publish", "bulk.review", "bulk.withdraw", "bulk.place", "bulk.source"],
];
