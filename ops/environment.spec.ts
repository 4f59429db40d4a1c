import path from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment";

describe("the environment", () => {
  it("has a default for everything", () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: "localhost",
      databasePath: path.resolve("data/vigilia.sqlite"),
      secretsPath: path.resolve("data/secrets.json"),
      backupsPath: path.resolve("data/backups"),
      url: "http://localhost:3000",
      deskUrl: "http://localhost:3000",
      homeCountry: "VE",
      leadPublisher: "foro-penal",
      pageCacheMegabytes: 64,
      baseDate: "2026-01-08",
    });
  });

  it("treats an empty variable as unset", () => {
    expect(readEnvironment({ PORT: "", BASE_DATE: " " })).toMatchObject({ port: 3000, baseDate: "2026-01-08" });
  });

  it("keeps the secrets next to the database, or in another folder or file", () => {
    const at = (env: Record<string, string>) => readEnvironment(env).secretsPath;
    expect(at({ VIGILIA_DATABASE: "/srv/data/a.sqlite" })).toBe("/srv/data/secrets.json");
    expect(at({ VIGILIA_SECRETS: "/etc/vigilia" })).toBe("/etc/vigilia/secrets.json");
    expect(at({ VIGILIA_SECRETS: "/etc/vigilia/keys.json" })).toBe("/etc/vigilia/keys.json");
  });

  it("derives the address from the port", () => {
    expect(readEnvironment({ PORT: "3100" }).url).toBe("http://localhost:3100");
  });

  it("removes a slash at the end of the address", () => {
    expect(readEnvironment({ VIGILIA_URL: "https://vigilia.example/" }).url).toBe("https://vigilia.example");
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["HOST", "local host"],
    ["VIGILIA_URL", "vigilia.example"],
    ["VIGILIA_URL", "http://vigilia.example"],
    ["VIGILIA_URL", "https://vigilia.example/es"],
    ["VIGILIA_URL", "ftp://localhost"],
    ["VIGILIA_DESK_URL", "http://mesa.example"],
    ["HOME_COUNTRY", "ve"],
    ["HOME_COUNTRY", "Venezuela"],
    ["LEAD_PUBLISHER", "Foro Penal"],
    ["BASE_DATE", "2026-02-30"],
    ["BASE_DATE", "8/1/2026"],
  ])("refuses %s=%s with one sentence that names the variable", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+\\.$`));
  });
});
