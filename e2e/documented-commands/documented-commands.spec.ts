import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "@/ops/environment";
import { root } from "@/ops/start/root";
import { rows } from "./command-rows";
import { blocksIn, commandsIn, documentedCommands, documents, otherInstructions } from "./commands-in";

const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** Scripts of package.json that run tests, measure or edit the checkout: a test cannot run them on a ledger. */
const ofDevelopers = [
  "test",
  "dev",
  "check",
  "test:long",
  "browsers",
  "format",
  "bench",
  "pictures",
  "migration",
  "lock",
];

const isOfDevelopers = (command: string) =>
  ofDevelopers.some((name) => command === `npm run ${name}` || command === `npm ${name}`);

test("every command of docs/operating.md and README.md has a row that runs it, and no row is left over", () => {
  const commands = documentedCommands();
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter((command) => !rows[command] && !isOfDevelopers(command))).toEqual([]);
  expect(Object.keys(rows).filter((command) => !commands.includes(command))).toEqual([]);
});

test("the commands for developers in README.md exist, and so do the programs that they run", () => {
  for (const command of documentedCommands().filter(isOfDevelopers)) {
    const script = scripts[command.replace(/^npm (run )?/, "")] ?? "";
    const [program] = /[\w/-]+\.(mjs|ts)|biome|drizzle-kit/.exec(script) ?? [];
    const file = program?.includes(".") ? program : `node_modules/.bin/${program}`;
    expect([command, existsSync(path.join(root, file))]).toEqual([command, true]);
  }
});

test("commands are found in code spans across lines, in fenced and in indented blocks", () => {
  const markdown =
    "Run `npm run cli --\nverify`, or\n\n    npm start   # port 3000\n\n```sh\nnpm run cli -- backup FILE\n```\n";
  expect(commandsIn(markdown).toSorted()).toEqual(["npm run cli -- backup FILE", "npm run cli -- verify", "npm start"]);
});

test("the settings for systemd start the server as npm start does", () => {
  const { settings } = otherInstructions();
  expect(settings).toContain(`ExecStart=/usr/bin/${scripts.start}`);
  expect(settings.filter((text) => !/^(ExecStart|KillMode)=/.test(text))).toEqual([]);
});

test("the blocks for nginx close what they open, and name the port and the headers that the server reads", () => {
  expect(otherInstructions().languages.toSorted()).toEqual(["nginx", "sh"]);
  const blocks = documents
    .flatMap((file) => blocksIn(readFileSync(path.join(root, file), "utf8")))
    .filter(({ language }) => language === "nginx");
  const server = readFileSync(path.join(root, "server/request-host.ts"), "utf8");
  const { port } = readEnvironment({});
  for (const { text } of blocks) {
    expect(text.split("{").length).toBe(text.split("}").length);
    for (const line of text
      .split("\n")
      .map((each) => each.trim())
      .filter(Boolean))
      expect(line).toMatch(/[;{}]$/);
    for (const [, target] of text.matchAll(/proxy_pass (\S+);/g)) expect(target).toBe(`http://localhost:${port}`);
    for (const [, header = ""] of text.matchAll(/proxy_set_header (X-\S+)/g))
      expect(server).toContain(header.toLowerCase());
  }
});
