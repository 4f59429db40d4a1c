import { defineFile } from "@/app/_public/files/define-file";
import { noQuery } from "@/domain/addresses/page-queries";
import { openApiDocument } from "@/domain/exports/openapi/openapi-document";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Serves the API description as OpenAPI 3.1. */
export const GET = defineFile(noQuery, () => Response.json(openApiDocument(version)));
