import { slugOf, type Answered } from "./answered";
import { answers, at, fresh, issue, schools, sendTo, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
let id: string;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  id = await fresh(service);
});
afterAll(() => service.stop());
afterEach(() => expect(service.logged).toEqual([]));

const odd = ["a%23b", "%00", "..%2f..", "%20", "constructor", "%F0%9F%98%80", "A".repeat(40), "%27%22%3C"];

describe("odd addresses are refused in words, and are no fault of ours", () => {
  it.each(odd)("%s", async (part) => {
    const paths = [
      `/v1/schools/${part}`,
      `/v1/returns/${part}`,
      `/v1/collections/${part}`,
      `/v1/collections/${part}/comparison`,
      `/v1/collections/${id}/comparison?trust=${part}`,
      `/v1/collections/${part}/templates.zip`,
      `/v1/collections/${part}/templates/${schools.anne}.xlsx`,
      `/v1/collections/${id}/templates/${part}.xlsx`,
      at(part, schools.anne),
      at(id, part),
      `/v1/figures/${id}/${schools.anne}/${part}/all`,
      `/v1/figures/${id}/${schools.anne}/ks2_rwm_exp/${part}`,
      `/v1/summary.xlsx?collection=${part}`,
      `/v1/problems/${part}`,
    ];
    for (const path of paths) {
      const { status } = await service.ask("GET", path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it("that cannot be decoded", async () => {
    for (const path of ["/v1/schools/%E0%A4%A", "/v1/collections/%", "/v1/%"])
      expect((await service.ask("GET", path)).status).toBeLessThan(500);
  });
});

describe("odd bodies", () => {
  const post = (body: string): Promise<Answered> => service.ask("POST", at(id, schools.anne), body);

  it.each([
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"x"'],
    ["deep nesting", "[".repeat(20_000) + "]".repeat(20_000)],
    ["a base below 0", '{"base":-1,"entries":{}}'],
    ["a base beyond all revisions", '{"base":999999,"entries":{}}'],
    ["a base that is no whole number", '{"base":0.5,"entries":{}}'],
    ["a note that is a number", '{"base":0,"entries":{},"notes":{"note.ks2_33":1}}'],
    ["a prototype", '{"__proto__":{"base":0},"entries":{}}'],
  ])("%s", async (_, body) => {
    expect(slugOf(await post(body))).toBe("request-not-understood");
  });

  it("with the highest base, a very high version and an id in capitals", async () => {
    expect(slugOf(await sendTo(service, id, answers(), { base: 999_998 }))).toBe("unknown-base");
    const returns = [{ returnId: "primary-outcomes", version: 10_000_000, period: "2024/25" }];
    expect(slugOf(await issue(service, "high", { returns }))).toBe("collection-has-problems");
    expect(slugOf(await issue(service, "Not-An-Id"))).toBe("request-not-understood");
  });

  it("of a stated type with parameters are taken", async () => {
    const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
    const answer = await service.ask("POST", at(id, schools.anne), { base: 0, entries: answers() }, headers);
    expect(answer.status).toBe(201);
  });

  it("longer than they say, or of no stated length, are stopped at the limit", async () => {
    const chunk = new Uint8Array(1_048_576);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 64) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const type = { "Content-Type": "application/octet-stream" };
    const answer = await fetch(`${service.url}/v1/workbooks`, {
      method: "POST",
      body,
      headers: type,
      duplex: "half",
    } as RequestInit).catch(() => null);
    // The service answers and closes; a sender still writing may see the connection go instead.
    expect(answer === null || answer.status === 413).toBe(true);
    expect(sent).toBeLessThan(64);
  });
});
