import { noIdentity, type PersonIdentity } from "@/domain/records/person";

/** Returns an identity with one more internal note, below the existing ones. */
export function withNote(identity: PersonIdentity | null, note: string): PersonIdentity {
  const known = identity ?? noIdentity;
  return { ...known, note: [known.note, note].filter(Boolean).join("\n") };
}
