import { visitorStem } from "./markers";

/** A request that fails, or that the server has to refuse. */
export type Provoked = { path: string; init?: RequestInit; status: number[] };

const form = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body,
});

/** Requests that hold what a visitor typed, for each kind of refusal and each kind of route. */
export const provoked: Provoked[] = [
  ...["es", "en"].flatMap((locale): Provoked[] => [
    { path: `/${locale}/${visitorStem}`, status: [404] },
    { path: `/${locale}/releases/99999999`, status: [404] },
    { path: `/${locale}/counts/${visitorStem}`, status: [404] },
    { path: `/${locale}/releases?nationality=${visitorStem}`, status: [400] },
    { path: `/${locale}?at=99999`, status: [400, 404] },
    { path: `/${locale}?known=2001-01-01`, status: [400, 404] },
    { path: `/${locale}/charts/gender.csv?x=${visitorStem}`, status: [400] },
    { path: `/${locale}/search?q=${visitorStem}&page=x`, status: [400] },
    { path: `/${locale}/desk/people/1?search=${visitorStem}`, status: [302, 303, 307, 200] },
    { path: `/${locale}/releases`, init: form(visitorStem), status: [405] },
  ]),
  { path: `/${visitorStem}`, status: [404] },
  { path: "/es/%E0%A4%A", status: [400, 404] },
  { path: `/api/v1/${visitorStem}`, status: [404] },
  { path: `/api/v1/counts?measure=${visitorStem}`, status: [400] },
  { path: "/api/v1/releases?at=99999", status: [400, 404] },
  { path: "/api/v1/summary", init: form(visitorStem), status: [405] },
  { path: `/data/${visitorStem}.csv`, status: [404] },
  {
    path: "/es/sign-in",
    init: form(`email=${visitorStem}%40x.test&password=${visitorStem}`),
    status: [200, 400, 403, 404, 405],
  },
  { path: "/es/desk", init: form(`x=${visitorStem.repeat(40_000)}`), status: [413] },
  {
    path: "/es/desk",
    init: form(visitorStem, { "next-action": "0".repeat(42) }),
    status: [200, 302, 303, 307, 400, 404, 500],
  },
  { path: "/api/desk/imports", init: form(visitorStem), status: [401, 403, 404, 400] },
  { path: "/api/desk/evidence", init: form(visitorStem), status: [401, 403, 404, 400] },
  {
    path: `/api/auth/callback/credentials`,
    init: form(`email=${visitorStem}&password=${visitorStem}`),
    status: [200, 302, 400, 401, 403, 404, 405],
  },
  { path: `/api/auth/signin?callbackUrl=${visitorStem}`, status: [200, 302, 400, 404, 405] },
  { path: `/_next/static/${visitorStem}.js`, status: [404] },
  { path: `/_next/image?url=${visitorStem}`, status: [400, 404] },
  { path: `/es?_rsc=${visitorStem}`, status: [200, 400] },
];
