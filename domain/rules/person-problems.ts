import type { PersonFacts, PersonIdentity } from "@/domain/records/person";
import type { PersonProfile } from "@/domain/records/profile";
import { isCertainlyBefore, isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import type { RuleProblem } from "@/domain/values/problem";
import { below } from "@/domain/values/problem-fields";
import { detentionProblems } from "./detention-problems";

/** Returns what is certainly wrong with a person. */
export function personProblems(facts: PersonFacts, identity: PersonIdentity, today: Day): RuleProblem[] {
  return [
    ...nationalityProblems(facts.profile),
    ...consentProblems(facts, today),
    ...birthProblems(facts, identity, today),
    ...below("detentions", detentionProblems(facts.detentions, today)),
  ];
}

function nationalityProblems({ nationalities, secondNationality }: PersonProfile): RuleProblem[] {
  const isOpen = secondNationality !== "" && nationalities.length === 0;
  return isOpen ? [{ code: "nationality_missing", field: "profile.nationalities" }] : [];
}

/** Checks that a full name is public only with a basis of consent, and only while the consent holds. */
function consentProblems({ disclosure, nameAsked, consent }: PersonFacts, today: Day): RuleProblem[] {
  const { basis, on, until, revokedOn } = consent;
  const problems: RuleProblem[] = [];
  const isNamed = disclosure === "named" || nameAsked;
  if (isNamed && !basis) problems.push({ code: "consent_required", field: "consent.basis" });
  if (on && isCertainlyFuture(on, today)) problems.push({ code: "date_future", field: "consent.on" });
  if (isNamed && revokedOn) problems.push({ code: "consent_revoked", field: "consent.revokedOn" });
  else if (revokedOn && revokedOn > today) problems.push({ code: "date_future", field: "consent.revokedOn" });
  if (!until) return problems;
  const isEarly = on !== null && !isCertainlyBefore(spanOf(on).from, until);
  if (isEarly) problems.push({ code: "consent_until_early", field: "consent.until" });
  else if (isNamed && until <= today) problems.push({ code: "consent_over", field: "consent.until" });
  return problems;
}

function birthProblems({ detentions }: PersonFacts, { birthDate }: PersonIdentity, today: Day): RuleProblem[] {
  if (!birthDate) return [];
  if (isCertainlyFuture(birthDate, today)) return [{ code: "date_future", field: "birthDate" }];
  const isLate = detentions.some(({ from }) => from && isCertainlyBefore(from, birthDate));
  return isLate ? [{ code: "born_after_detention", field: "birthDate" }] : [];
}
