import path from "node:path";
import { refuse } from "@/ops/boot/refuse.mjs";
import { supervise } from "@/ops/boot/supervise.mjs";
import { type Environment, readEnvironment } from "@/ops/environment";
import { nextEnvironment } from "@/ops/next-environment";
import { cliArguments } from "@/ops/programs";
import { buildIfNeeded } from "./build";
import { canWriteIn } from "./can-write-in";
import { isPortTaken } from "./is-port-taken";
import { loadEnvFile } from "./load-env-file";
import { root } from "./root";

// Only their owner can read the server's files and folders. Child processes inherit this.
process.umask(0o077);
await prepare(process.argv.includes("--dev") ? "dev" : "start");

/**
 * Prepares everything from the installed packages to a ledger that a server can open. Each possible fault of the
 * machine has its own message.
 */
async function prepare(mode: "start" | "dev"): Promise<void> {
  process.chdir(root);
  loadEnvFile();
  let environment: Environment;
  try {
    environment = readEnvironment(process.env);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
    return;
  }
  const { port, host, databasePath } = environment;
  const folder = path.dirname(databasePath);

  if (!canWriteIn(folder)) {
    return refuse(
      `La carpeta ${folder} es de solo lectura: Vigilia no puede guardar sus datos en ella.`,
      `The folder ${folder} is read-only: Vigilia cannot keep its data in it.`,
    );
  }
  const trouble = await isPortTaken(host, port);
  if (trouble === "taken") {
    return refuse(
      `El puerto ${port} está ocupado por otro programa: ciérrelo o elija otro, por ejemplo PORT=${port + 1} npm start.`,
      `Port ${port} is in use by another program: close it or choose another, for example PORT=${port + 1} npm start.`,
    );
  }
  if (trouble === "refused") {
    return refuse(
      `Este equipo no permite escuchar en ${host}:${port}: elija otro PORT (más de 1023) u otro HOST.`,
      `This machine does not allow listening on ${host}:${port}: choose another PORT (above 1023) or another HOST.`,
    );
  }
  if (mode === "start" && (await buildIfNeeded()) === "failed") {
    process.exitCode = 1;
    return;
  }
  process.exitCode = await supervise([...cliArguments(mode === "start"), "prepare"], {
    env: nextEnvironment(environment),
  });
}
