import { defineFace } from "@/app/_public/files/define-face";
import { openApiDocument } from "@/domain/faces/openapi/document";
import { noQuery } from "@/domain/queries/page-queries";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** The API as OpenAPI 3.1. */
export const GET = defineFace(noQuery, () => Response.json(openApiDocument(version)));
