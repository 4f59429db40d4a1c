import type { Staff } from "@/e2e/desk/staff";
import { Visitor } from "@/e2e/front-door/visitor";
import type { Server } from "@/e2e/server";
import { translator } from "@/messages/translator";

const t = translator("es");

/** Signs in with a password, and opens the desk, which says what is wrong. */
export async function signIn(server: Server, staff: Staff, when: string, faults: string[]): Promise<void> {
  const visitor = new Visitor(server.url);
  const answer = await visitor.signIn(staff);
  const desk = await visitor.ask("/es/desk");
  if (answer.status !== 303 || desk.status !== 200) faults.push(`a sign-in ${when}: ${answer.status}, ${desk.status}`);
  const page = await desk.text();
  const titles = [t("desk.server_state.disk_full.title"), t("desk.server_state.locked.title")];
  if (!titles.some((title) => page.includes(title))) faults.push(`the desk does not say what is wrong ${when}`);
  const left = await visitor.ask("/api/desk/sign-out?locale=es", { method: "POST" });
  const again = await visitor.ask("/es/desk");
  if (left.status !== 303 || again.status === 200) faults.push(`a sign-out ${when}: ${left.status}, ${again.status}`);
}

/** Returns what the health check answers: status, word, and whether an erasure is pending. */
export async function healthOf({ url }: Server): Promise<string> {
  const answer = await fetch(`${url}/api/v1/health`);
  const { status, erasure_pending } = (await answer.json()) as { status: string; erasure_pending: boolean };
  return `${answer.status} ${status}${erasure_pending ? ", erasure pending" : ""}`;
}
