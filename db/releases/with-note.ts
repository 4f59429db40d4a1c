import { noIdentity, type PersonIdentity } from "@/domain/records/person";

/** An identity with a further internal note, below those it has. */
export function withNote(identity: PersonIdentity | null, note: string): PersonIdentity {
  const known = identity ?? noIdentity;
  return { ...known, note: [known.note, note].filter(Boolean).join("\n") };
}
