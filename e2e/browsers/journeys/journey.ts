import type { Visitor } from "@/e2e/browsers/visitor";
import type { StaffedServer } from "@/e2e/desk/staff";

/** The context of a journey: a server for its browser, and tabs of that browser, which close after the journey. */
export interface JourneyContext {
  server: StaffedServer;
  open(kind: "phone" | "desktop"): Promise<Visitor>;
}

/** A journey, the same in every browser. Throws if its guarantee does not hold. */
export type Journey = (given: JourneyContext) => Promise<void>;

/** Signs the editor in. */
export async function signIn({ server, open }: JourneyContext): Promise<Visitor> {
  const visitor = await open("desktop");
  await visitor.goto("/es/login");
  await visitor.fill("Correo electrónico", server.editor.email);
  await visitor.fill("Contraseña", server.editor.password);
  await visitor.key("Enter");
  await visitor.isAt("/es/desk");
  return visitor;
}
