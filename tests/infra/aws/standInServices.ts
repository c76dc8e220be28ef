import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** What a function asked of a service that is neither DynamoDB nor ours: stood in for on a real socket. */
export interface AskedOfService {
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

const putSchema = z.object({ SecretString: z.string() });

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * A server that answers as Secrets Manager (with `secret`, until another is put), as API Gateway's connections (410 for one whose id holds `gone`) and as SES, and
 * takes whatever is put as S3 does, keeping what it was asked.
 */
export async function startStandIns(secret: string) {
  const asked: AskedOfService[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const target = String(request.headers["x-amz-target"] ?? "");
      const { method = "", url: path = "", headers } = request;
      asked.push({ method, path, target, headers, body });
      if (/@connections\/.*gone/.test(path)) response.statusCode = 410;
      if (target.startsWith("secretsmanager")) {
        response.setHeader("Content-Type", "application/x-amz-json-1.1");
        if (target.endsWith("PutSecretValue")) secret = putSchema.parse(JSON.parse(body.toString("utf8"))).SecretString;
        response.end(JSON.stringify({ Name: "keys", SecretString: secret }));
      } else response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    asked,
    /** What the secret holds now. */
    secret: () => secret,
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
