import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { largeAnswersByLink, largestAnswerBytes } from "../../../functions/aws/largeAnswers";
import { startStandIns } from "../../infra/aws/standInServices";

let standIns: Awaited<ReturnType<typeof startStandIns>>;
const before = { ...process.env };
beforeAll(async () => {
  standIns = await startStandIns("{}");
  const credentials = { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local", AWS_REGION: "eu-west-2" };
  Object.assign(process.env, credentials, { AWS_ENDPOINT_URL_S3: standIns.url });
});
afterAll(async () => {
  process.env = before;
  await standIns.stop();
});

const random = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 1; at < length; at++)
    bytes[at] = (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
  return bytes;
};

function siteOf(body: Uint8Array<ArrayBuffer> | string, type: string): Hono {
  const site = new Hono();
  site.use(largeAnswersByLink({ bucket: "files", newId: () => "unguessable" }));
  site.use(compress({ encoding: "gzip" }));
  site.get(
    "/",
    () =>
      new Response(body, {
        headers: { "Content-Type": type, ETag: '"1"', "Content-Disposition": 'attachment; filename="a.zip"' },
      }),
  );
  return site;
}

test("an answer of 4 MB goes as it is", async () => {
  const answer = await siteOf(random(largestAnswerBytes), "application/zip").request("/");
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBe(largestAnswerBytes);
});

test("one byte more goes by a link that says what it is, runs out, and holds nothing of the answer", async () => {
  const answer = await siteOf(random(largestAnswerBytes + 1), "application/zip").request("/");
  expect(answer.status).toBe(303);
  expect(await answer.text()).toBe("");
  const link = new URL(answer.headers.get("location") ?? "");
  expect(link.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(link.pathname).toContain("downloads/unguessable");
  const put = standIns.asked.at(-1);
  expect(put).toMatchObject({ method: "PUT" });
  expect(put?.path).toContain("downloads/unguessable");
  expect(put?.body.includes(Buffer.from(random(1000)))).toBe(true);
});

test("JSON is packed for a reader who takes it packed, and its ETag still means the same", async () => {
  const site = siteOf(JSON.stringify({ figures: Array.from({ length: 200_000 }, () => 31) }), "application/json");
  const packed = await site.request("/", { headers: { "Accept-Encoding": "gzip, br" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("etag")).toBe('W/"1"');
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(bytes.length).toBeLessThan(10_000);
  expect(JSON.parse(gunzipSync(bytes).toString())).toHaveProperty("figures.length", 200_000);
  expect((await site.request("/")).headers.get("content-encoding")).toBeNull();
});
