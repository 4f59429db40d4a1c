import type { IncomingMessage } from "node:http";
import { type Answer, emptyAnswer } from "./answer";
import type { CachedPages } from "./cached-pages";
import { chooseEncoding } from "./encodings";
import { unchanging } from "./page-cache";
import type { Renderer } from "./renderer";

/**
 * Answers files of the build and of `public/static`; undefined if there is none. They stay cached until the next build.
 */
export async function staticFile(
  pages: CachedPages,
  renderer: Renderer,
  path: string,
  request: IncomingMessage,
): Promise<Answer | undefined> {
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const render = async () => {
    const page = await renderer.page({ target: path, view: unchanging, form: "document", isStatic: true });
    return page.status === 200 ? { ...page, isCacheable: true } : undefined;
  };
  const file = pages.find(unchanging, path, encoding) ?? (await pages.get(unchanging, path, encoding, render));
  const etag = file?.headers.etag;
  if (file && etag !== undefined && request.headers["if-none-match"] === etag) return emptyAnswer(304, file.headers);
  return file;
}
