import { staffedServer } from "@/e2e/desk/staff";
import { expect, test } from "@/e2e/test";
import { Visitor } from "./visitor";

test("with four hundred visitors who filter differently, a save does not wait, and surplus visitors are asked to retry", async () => {
  const server = await staffedServer();
  try {
    const editor = new Visitor(server.url);
    await editor.signIn(server.editor);
    const visitor = new Visitor(server.url);
    const answered: Response[] = [];
    const visits = Array.from({ length: 400 }, async (_, i) => {
      const answer = await visitor.ask(`/es/releases?from=2026-01-01&page=${i + 1}`);
      answered.push(answer);
      return answer;
    });
    const isFound = ({ status }: Response) => status !== 503;
    // The queue is full from here on.
    await expect.poll(() => answered.length).toBeGreaterThan(0);
    await editor.makeSource("https://diario-inventado.example/entre-visitas");
    const before = answered.filter(isFound).length;
    const all = await Promise.all(visits);
    const surplus = all.filter((answer) => !isFound(answer));
    expect(surplus.length).toBeGreaterThan(200);
    for (const { headers } of surplus) expect(headers.get("Retry-After")).toBe("2");
    expect(await surplus[0]?.text()).toContain("demasiadas visitas");
    // The save makes three requests to Next. At that time most of a hundred waiting pages are still unanswered.
    expect(before).toBeLessThan(all.filter(isFound).length / 2);
    expect(all.filter(isFound).length).toBeGreaterThanOrEqual(102);
  } finally {
    await server.stop();
  }
});
