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
  const archive = pack();
  const written = pipeline(archive, createWriteStream(target, { mode: 0o600, flush: true }));
  const filled = fill(archive, manifest, files);
  // If adding a file fails, the archive is destroyed, and `written` rejects with the reason.
  filled.catch((error) => archive.destroy(error));
  await Promise.all([written, filled]);
}

async function fill(archive: ReturnType<typeof pack>, manifest: Manifest, files: readonly Packed[]) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const entry = { mode: 0o600, mtime: new Date(manifest.createdAt) };
  archive.entry({ ...entry, name: manifestName }, text);
  archive.entry({ ...entry, name: manifestHashName }, manifestHash(text));
  for (const { name, path } of files) {
    const size = statSync(path).size;
    await pipeline(createReadStream(path), archive.entry({ ...entry, name, size }));
  }
  archive.finalize();
}
