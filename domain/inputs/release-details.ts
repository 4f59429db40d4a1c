import { z } from "zod";
import { verifier } from "@/domain/records/release";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { block, checkbox, choice, dayField, optional, optionalDay, recordNumber } from "./fields";
import { citedSources } from "./source";

/** The requested publication; the review policy may turn `published` into `in_review`. */
export const requestedPublication = z.preprocess((value) => value || "draft", choice(["draft", "published"]));

/** Fields of a release in every form. */
export const releaseDetails = {
  day: dayField,
  kind: choice(releaseKinds),
  verification: choice(verifications),
  verifiedBy: optional(z.string("verifier_invalid").trim().pipe(verifier)),
  verifiedOn: optionalDay,
  publication: requestedPublication,
  detailPublic: checkbox,
  fromGroup: optional(recordNumber),
  sources: citedSources,
};

const releaseInput = block(releaseDetails);

export type ReleaseDetails = z.output<typeof releaseInput>;

/** Adds a problem if a release shows its detail on the word of a call or a document that the public cannot read. */
export function detailNeedsPage(
  { detailPublic, sources }: Pick<ReleaseDetails, "detailPublic" | "sources">,
  context: z.RefinementCtx,
) {
  if (!detailPublic || sources.length === 0 || sources.some(({ url }) => url !== null)) return;
  context.addIssue({ code: "custom", path: ["sources"], message: "source_required" satisfies ProblemCode });
}
