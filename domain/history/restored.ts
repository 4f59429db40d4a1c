import { consentIdentityOf } from "@/domain/records/consent";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import { releasesOf, withReleases } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";
import type { Undoable } from "./undone";

/**
 * Returns a record with the content of an earlier version. Visibility is not restored: disclosure and publication stay
 * as they are now, parts that are no longer in the record return as drafts, and an erased name stays erased. So a
 * restore shows nothing hidden, withdrawn or unreviewed.
 */
export function restored(wanted: Undoable, standing: Undoable): Undoable {
  if (wanted.type === "person" && standing.type === "person") {
    const shown = consentOf(standing.facts);
    const facts = withoutConsent(wanted.facts);
    const detentions = facts.detentions.map((detention) => detentionAsShown(detention, standing.facts.detentions));
    const identity = wanted.identity && {
      ...wanted.identity,
      ...consentIdentityOf(standing.identity ?? noIdentity),
    };
    return { ...wanted, identity: identity ?? standing.identity, facts: { ...facts, ...shown, detentions } };
  }
  if (wanted.type === "group" && standing.type === "group") {
    const { named, disclosure } = standing.facts;
    const { release, detention } = wanted.facts;
    const facts = {
      ...{ ...wanted.facts, named, disclosure },
      release: release && asShown(release, standing.facts.release),
      detention: detention && asShown(detention, standing.facts.detention),
    };
    return { ...wanted, identity: wanted.identity ?? standing.identity, facts };
  }
  if (wanted.type === "count" && standing.type === "count") {
    const facts = { ...wanted.facts, publication: standing.facts.publication };
    return { ...wanted, identity: wanted.identity ?? standing.identity, facts };
  }
  throw new Error(`a ${wanted.type} cannot be an earlier version of a ${standing.type}`);
}

/** Returns the fields that decide whether the name is shown; optional ones only if they are set. */
function consentOf({ disclosure, consent, minorNamed, nameAsked }: PersonFacts) {
  return {
    ...{ disclosure, consent },
    ...(minorNamed && { minorNamed }),
    ...(nameAsked && { nameAsked }),
  };
}

function withoutConsent(facts: PersonFacts) {
  const { minorNamed: _minor, nameAsked: _asked, ...rest } = facts;
  return rest;
}

function detentionAsShown(detention: Detention, standing: readonly Detention[]): Detention {
  const now = standing.find(({ id }) => id === detention.id);
  const releases = standing.flatMap(releasesOf);
  return withReleases(asShown(detention, now), (release) =>
    asShown(
      release,
      releases.find(({ id }) => id === release.id),
    ),
  );
}

function asShown<T extends { publication: Publication }>(
  wanted: T,
  now: { publication: Publication } | null | undefined,
): T {
  return { ...wanted, publication: now?.publication ?? "draft" };
}
