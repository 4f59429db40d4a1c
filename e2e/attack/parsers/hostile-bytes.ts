import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

type Edit = { at: number; length: number; put: Uint8Array };

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 4, 64, 100_000),
  put: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 8 }), fc.constant(new Uint8Array(2000))),
});

/** The files of a folder with a few bytes removed, replaced or inserted, cut off, or not a file of that kind at all. */
export function damaged(files: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const edited = fc.tuple(fc.constantFrom(...files), fc.array(edit, { maxLength: 4 })).map(([file, edits]) =>
    edits.reduce((bytes, { at, length, put }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
    }, file),
  );
  return fc.oneof(
    { weight: 8, arbitrary: edited },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );
}

/** Returns the contents of the files of a folder whose names match. */
export function filesIn(folder: string, name: RegExp): Buffer[] {
  return readdirSync(folder)
    .filter((each) => name.test(each))
    .sort()
    .map((each) => readFileSync(join(folder, each)));
}
