"use server";

import { refresh } from "next/cache";
import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { defineStepAction, formStep } from "@/app/(staff)/_shared/form/define-step-action";
import { refusePassword } from "@/app/(staff)/_shared/form/refuse-password";
import { proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { cancelProposal, returnProposal, takeOverProposal } from "@/db/approvals/decide-proposals";
import { isDisabled } from "@/db/changes/approval";
import { findProposal } from "@/db/proposals/proposal";
import { returnRecord } from "@/db/records/return-record";
import { may } from "@/domain/access/may";
import { proposalInput, returnProposalInput } from "@/domain/inputs/proposal";
import { returnInput } from "@/domain/inputs/review";
import { approvalAnswer } from "./approval-answer";
import { approveChosen } from "./approve-chosen";
import { beginFor } from "./begin-for";
import { aloneInput, chosenInput } from "./chosen";

const approveStep = formStep({
  input: chosenInput,
  async run(db, user, { requestId, chosen }, form): Promise<FormAnswer> {
    const request = { ...chosen, requestId };
    const result = await approveChosen(db, { id: `user:${user.id}` }, request, new Date(), beginFor(db, user));
    if (result.refused.length > 0) refresh();
    return approvalAnswer(db, form, chosen, result);
  },
});

/** Approves what a reviewer chose: one item, or many. */
export const approveChosenAction = defineStepAction({ permission: "change.approve", step: () => approveStep });

const aloneStep = formStep({
  input: aloneInput,
  async run(db, user, { requestId, chosen, current }, form): Promise<FormAnswer> {
    const refused = await refusePassword(db, user, current);
    if (refused) return refused;
    const request = { ...chosen, requestId, isReauthenticated: true };
    const result = await approveChosen(db, { id: `user:${user.id}` }, request, new Date(), beginFor(db, user));
    return approvalAnswer(db, form, chosen, result);
  },
});

/** Approves an item alone, because nobody else can: with the password typed again. */
export const approveAloneAction = defineStepAction({ permission: "change.approve_alone", step: () => aloneStep });

export const returnAction = defineAction({
  input: returnInput,
  permission: "record.return",
  run: returnRecord,
  done: () => "desk/review?returned=1",
});

export const returnProposalAction = defineAction({
  input: returnProposalInput,
  permission: "proposal.return",
  run: returnProposal,
  done: () => "desk/review?returned=1",
});

/** Takes the user's own proposal back; a reviewer may do it for a user whose account is disabled. */
export const cancelProposalAction = defineAction({
  input: proposalInput,
  permission: "proposal.cancel",
  async run(db, actor, input, now, user) {
    const author = findProposal(db, input.proposal)?.author;
    const state = author === actor.id ? "own" : author && isDisabled(db, author) ? "left" : "others";
    if (author && !may(user, "proposal.cancel", state)) return { ok: false, problems: [{ code: "proposal_others" }] };
    return cancelProposal(db, actor, input, now);
  },
  done: (_written, { proposal }) => proposalPath(proposal),
});

export const takeOverProposalAction = defineAction({
  input: proposalInput,
  permission: "proposal.take_over",
  run: takeOverProposal,
  done: (_written, { proposal }) => `${proposalPath(proposal)}?taken=1`,
});
