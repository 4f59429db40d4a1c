import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
import { type Manifest, manifestHash, manifestHashName, manifestName } from "./manifest";

/** A file of a backup: its name in the archive, and its path. */
export type Packed = { name: string; path: string };

/** Returns size and SHA-256 of a file, read as a stream. */
export async function describeFile({ name, path }: Packed): Promise<Manifest["files"][number]> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: hash.digest("hex") };
}

/**
 * Writes manifest and files as one tar archive that only the owner can read. It is on disk when this resolves. Holds no
 * file in memory.
 */
export async function writeArchive(target: string, manifest: Manifest, files: readonly Packed[]): Promise<void> {
  const { archive, filled } = archiveOf(manifest, files);
  const written = pipeline(archive, createWriteStream(target, { mode: 0o600, flush: true }));
  await Promise.all([written, filled]);
}

/** Returns the archive as a stream, and the promise of its end. If a file cannot be read, both end with the reason. */
export function archiveOf(manifest: Manifest, files: readonly Packed[]) {
  const archive = pack();
  const filled = fill(archive, manifest, files);
  filled.catch((error) => archive.destroy(error));
  return { archive, filled };
}

const block = 512;

/** Returns the size of the archive in bytes. */
export function archiveSize(manifest: Manifest): number {
  const text = textOf(manifest);
  const sizes = [Buffer.byteLength(text), manifestHash(text).length, ...manifest.files.map(({ bytes }) => bytes)];
  const end = 2 * block;
  return sizes.reduce((sum, size) => sum + block + Math.ceil(size / block) * block, end);
}

function textOf(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function fill(archive: ReturnType<typeof pack>, manifest: Manifest, files: readonly Packed[]) {
  const text = textOf(manifest);
  const entry = { mode: 0o600, mtime: new Date(manifest.createdAt) };
  archive.entry({ ...entry, name: manifestName }, text);
  archive.entry({ ...entry, name: manifestHashName }, manifestHash(text));
  for (const { name, path } of files) {
    const size = statSync(path).size;
    await pipeline(createReadStream(path), archive.entry({ ...entry, name, size }));
  }
  archive.finalize();
}
