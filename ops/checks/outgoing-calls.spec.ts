import { expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { fixture } from "./fixture";
import { outgoingCalls } from "./outgoing-calls";

it("only known files of this project open connections", () => {
  expect(outgoingCalls(root)).toEqual([]);
});

it.each([
  'export const read = () => fetch("https://example.org");\n',
  'import { get } from "node:https";\n',
  'import {\n  connect,\n} from "net";\n',
  'import { lookup } from "node:dns/promises";\n',
  'import { request } from "undici";\n',
  'export const open = () => new WebSocket("wss://example.org");\n',
])("a new file that opens a connection fails: %s", (text) => {
  expect(outgoingCalls(fixture({ "db/new.ts": text }))).toEqual([expect.stringMatching(/^db\/new\.ts opens/)]);
});

it("types of a network module, and tests, open no connection", () => {
  const files = {
    "server/types.ts": 'import type { IncomingMessage } from "node:http";\n',
    "server/new.spec.ts": 'import { request } from "node:http";\n',
  };
  expect(outgoingCalls(fixture(files))).toEqual([]);
});
