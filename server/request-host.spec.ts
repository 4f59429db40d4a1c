import { expect, test } from "vitest";
import { requestHost } from "./request-host";

const hosts: [headers: Record<string, string | string[]>, host: string | undefined][] = [
  [{ host: "vigilia.example" }, "vigilia.example"],
  [{ host: "localhost:3000" }, "localhost:3000"],
  [{ host: "vigilia.example:80" }, "vigilia.example"],
  [{ host: "[::1]:3000" }, "[::1]:3000"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example" }, "vigilia.example"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example:443", "x-forwarded-proto": "https" }, "vigilia.example"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example:443" }, "vigilia.example"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example:8443", "x-forwarded-proto": "https" }, "vigilia.example:8443"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example:80", "x-forwarded-proto": "https" }, "vigilia.example:80"],
  [{ host: "inner", "x-forwarded-host": "vigilia.example, proxy.internal" }, "vigilia.example"],
  [{ host: "inner", "x-forwarded-host": ["vigilia.example", "proxy"] }, "vigilia.example"],
  [{ host: "vigilia.example", "x-forwarded-host": "" }, "vigilia.example"],
  [{ host: "vigilia.example:443", "x-forwarded-proto": "https, http" }, "vigilia.example"],
  [{}, undefined],
  [{ host: "" }, undefined],
  [{ host: "a/b" }, undefined],
  [{ host: "user@vigilia.example" }, undefined],
  [{ host: "vigilia.example:123456" }, undefined],
  [{ host: "vigilia.example", "x-forwarded-host": "<script>" }, undefined],
  [{ host: "vigilia.example", "x-forwarded-host": "a b" }, undefined],
];

test("the host is the one in the browser's address, in the form of its Origin header; a malformed host is none", () => {
  for (const [headers, host] of hosts) expect([headers, requestHost({ headers })]).toEqual([headers, host]);
});
