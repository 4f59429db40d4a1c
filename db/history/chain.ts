import { canonical, sha256 } from "./commitment";

/** The previous hash of the first change. */
export const genesis = "0".repeat(64);

/**
 * What the hash of a change covers: the change itself, the previous hash, and the commitments of its revisions in
 * order.
 */
export type ChainLink = {
  previousHash: string;
  id: number;
  requestId: string;
  actor: string;
  action: string;
  at: string;
  publicReason: string | null;
  head: number | null;
  noteCommitment: string;
  /** Null for changes that nobody had to approve; then it is not part of the hash. */
  approvedBy?: string | null;
  revisions: {
    recordType: string;
    recordId: string;
    version: number;
    factsShape: number;
    facts: string;
    identityShape: number;
    identity: string;
  }[];
};

/** Returns the hash of a change: hexadecimal SHA-256 of the canonical JSON of its link. */
export function hashOf({ approvedBy, ...link }: ChainLink): string {
  return sha256(canonical(approvedBy ? { ...link, approvedBy } : link));
}
