import type { PersonFacts, PersonIdentity } from "@/domain/records/person";
import { isCertainlyBefore, isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { below, type RuleProblem } from "@/domain/values/problem";
import { detentionProblems } from "./detention-problems";

/** Returns what is certainly wrong with a person. */
export function personProblems(facts: PersonFacts, identity: PersonIdentity, today: Day): RuleProblem[] {
  return [
    ...nationalityProblems(facts),
    ...consentProblems(facts, today),
    ...birthProblems(facts, identity, today),
    ...below("detentions", detentionProblems(facts.detentions, today)),
  ];
}

function nationalityProblems({ nationalities, secondNationality }: PersonFacts): RuleProblem[] {
  const isOpen = secondNationality !== "" && nationalities.length === 0;
  return isOpen ? [{ code: "nationality_missing", field: "nationalities" }] : [];
}

/** Checks that a full name is public only with a basis of consent, and only while the consent holds. */
function consentProblems(facts: PersonFacts, today: Day): RuleProblem[] {
  const { disclosure, nameAsked, consentBasis, consentOn, consentUntil } = facts;
  const problems: RuleProblem[] = [];
  const isNamed = disclosure === "named" || nameAsked;
  if (isNamed && !consentBasis) problems.push({ code: "consent_required", field: "consentBasis" });
  if (consentOn && isCertainlyFuture(consentOn, today)) problems.push({ code: "date_future", field: "consentOn" });
  if (!consentUntil) return problems;
  const isEarly = consentOn !== null && !isCertainlyBefore(spanOf(consentOn).from, consentUntil);
  if (isEarly) problems.push({ code: "consent_until_early", field: "consentUntil" });
  else if (isNamed && consentUntil <= today) problems.push({ code: "consent_over", field: "consentUntil" });
  return problems;
}

function birthProblems({ detentions }: PersonFacts, { birthDate }: PersonIdentity, today: Day): RuleProblem[] {
  if (!birthDate) return [];
  if (isCertainlyFuture(birthDate, today)) return [{ code: "date_future", field: "birthDate" }];
  const isLate = detentions.some(({ from }) => from && isCertainlyBefore(from, birthDate));
  return isLate ? [{ code: "born_after_detention", field: "birthDate" }] : [];
}
