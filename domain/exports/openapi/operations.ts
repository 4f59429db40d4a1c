import { z } from "zod";
import { countsQuery } from "@/domain/addresses/counts-query";
import { detentionsQuery } from "@/domain/addresses/detentions-query";
import { noQuery, plainQuery } from "@/domain/addresses/page-queries";
import { releasesQuery } from "@/domain/addresses/releases-query";
import { countAnswer, countsAnswer } from "@/domain/exports/count-answer";
import { detentionAnswer, detentionsAnswer } from "@/domain/exports/detention-answer";
import { figureAnswer, summaryAnswer } from "@/domain/exports/figure-answer";
import { healthAnswer } from "@/domain/exports/health-export";
import { releaseAnswer, releasesAnswer } from "@/domain/exports/release-answer";

/**
 * The operations of the API. `answer` is the body of a 200; `holds` lists its components by their OpenAPI names. An
 * operation `ofHead` accepts `at` and `known`, has an ETag and can be refused.
 */
export const operations = [
  { id: "summary", query: plainQuery, answer: summaryAnswer, holds: { Figure: figureAnswer }, ofHead: true },
  { id: "counts", query: countsQuery, answer: countsAnswer, holds: { Count: countAnswer }, ofHead: true },
  { id: "releases", query: releasesQuery, answer: releasesAnswer, holds: { Release: releaseAnswer }, ofHead: true },
  {
    id: "detentions",
    query: detentionsQuery,
    answer: detentionsAnswer,
    holds: { Detention: detentionAnswer },
    ofHead: true,
  },
  { id: "health", query: noQuery, answer: healthAnswer, holds: {}, ofHead: false },
  { id: "openapi", query: noQuery, answer: z.looseObject({ openapi: z.string() }), holds: {}, ofHead: true },
] as const;

export type Operation = (typeof operations)[number];

/** Returns the address of an operation. */
export function pathOf({ id }: Operation): string {
  return id === "openapi" ? "/api/v1/openapi.json" : `/api/v1/${id}`;
}

/** Returns the OpenAPI name of the body of an operation's answer. */
export function answerName({ id }: Operation): string {
  return `${id[0]?.toUpperCase()}${id.slice(1)}Answer`;
}
