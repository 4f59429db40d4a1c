import { staffedServer } from "@/e2e/desk/staff";
import { expect, test } from "@/e2e/test";
import { Visitor } from "./visitor";

test("behind four hundred visitors with different filters a save does not wait, and surplus visitors may come back", async () => {
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
    // From here on the queue is full.
    await expect.poll(() => answered.length).toBeGreaterThan(0);
    await editor.makeSource("https://diario-inventado.example/entre-visitas");
    const before = answered.filter(isFound).length;
    const all = await Promise.all(visits);
    const surplus = all.filter((answer) => !isFound(answer));
    expect(surplus.length).toBeGreaterThan(200);
    for (const { headers } of surplus) expect(headers.get("Retry-After")).toBe("2");
    expect(await surplus[0]?.text()).toContain("demasiadas visitas");
    // The save asks Next three times; of a hundred pages that wait, most are still to come.
    expect(before).toBeLessThan(all.filter(isFound).length / 2);
    expect(all.filter(isFound).length).toBeGreaterThanOrEqual(102);
  } finally {
    await server.stop();
  }
});
