import { z } from "zod";
import { evidenceKeepings, mediaTypes } from "@/domain/values/vocabulary";
import { line } from "./text";

/** A file that backs a source: what it is by its content. Its bytes lie beside the ledger, under its hash. */
export const evidenceFacts = z.strictObject({
  /** Of all evidence, given once. */
  id: z.int().positive(),
  /** SHA-256 of the file, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
  bytes: z.int().positive(),
  keeping: z.enum(evidenceKeepings),
});

/** What a file was called on whose device it came from; a name may stand in it. None once the file was deleted. */
export const evidenceIdentity = z.strictObject({ id: z.int().positive(), fileName: line(160) });

export type EvidenceFacts = z.output<typeof evidenceFacts>;

/** Files that one source may have. */
export const mostEvidence = 50;

/** One file at most, as people say it, and in bytes. */
export const largestMegabytes = 20;
export const largestEvidence = largestMegabytes * 1024 * 1024;
