import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import Negotiator from "negotiator";

/** Encodings in order of preference. */
export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];

/** Quality 6 of 11: a page of 350 kB takes 3 ms; higher qualities take several times as long and save little. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, brotliQuality),
  gzip: (body: Buffer) => promisify(gzip)(body),
  identity: async (body: Buffer) => body,
};
const decompress = {
  br: promisify(brotliDecompress) as (body: Buffer) => Promise<Buffer>,
  gzip: promisify(gunzip) as (body: Buffer) => Promise<Buffer>,
  identity: async (body: Buffer) => body,
};

/** Compresses outside the event loop. */
export function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return compress[encoding](body);
}

export function decode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return decompress[encoding](body);
}

/** True if compression makes a response of this type smaller. */
export function isCompressible(contentType: string): boolean {
  return /^(text\/|image\/svg|application\/(json|javascript|manifest\+json|xml|[\w.]+\+xml))/.test(contentType);
}

/** Choices by header. Browsers send only a few different headers. */
const chosen = new Map<string, Encoding>();

/** Returns the smallest encoding that a client accepts. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined || accepted === "") return "identity";
  const known = chosen.get(accepted);
  if (known) return known;
  const offered = new Negotiator({ headers: { "accept-encoding": accepted } }).encodings([...encodings]);
  const best = encodings.find((each) => offered.includes(each)) ?? "identity";
  if (chosen.size < 100) chosen.set(accepted, best);
  return best;
}
