import { z } from "zod";
import { evidenceStates, mediaTypes } from "@/domain/values/vocabulary";
import { line } from "./text";

/**
 * A file that supports a source: the facts about its content. Its bytes are stored next to the ledger, under its hash.
 */
export const evidenceFacts = z.strictObject({
  /** Unique among all evidence; given once. */
  id: z.int().positive(),
  /** SHA-256 of the file, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
  bytes: z.int().positive(),
  keeping: z.enum(evidenceStates),
});

/** The original file name, which may contain a person's name. Removed when the file is deleted. */
export const evidenceIdentity = z.strictObject({ id: z.int().positive(), fileName: line(160) });

export type EvidenceFacts = z.output<typeof evidenceFacts>;

/** Maximum files of one source. */
export const mostEvidence = 50;

/** Maximum size of one file, in megabytes for messages and in bytes. */
export const largestMegabytes = 20;
export const largestEvidence = largestMegabytes * 1024 * 1024;
