import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import { z } from "zod";

/** One request to a service of AWS: `service` is the name it is signed for. */
export interface AwsRequest {
  readonly service: "execute-api" | "ses";
  readonly method: "POST" | "DELETE";
  readonly url: URL;
  readonly body?: string;
}

class Sha256 {
  private readonly made: () => Hash | Hmac;
  private hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = secret === undefined || typeof secret === "string" ? secret : bytesOf(secret);
    this.made = () => (key === undefined ? createHash("sha256") : createHmac("sha256", key));
    this.hash = this.made();
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(typeof data === "string" ? data : bytesOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }
  reset(): void {
    this.hash = this.made();
  }
}

const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/** What Lambda gives a function to sign with: the rights of its role, new ones each few hours with a new environment. */
const environmentSchema = z.object({
  AWS_REGION: z.string().min(1),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().min(1).optional(),
});

/**
 * Sends a request signed with the function's own rights, and gives the answer whatever its status. The two requests that are made so would otherwise bring a
 * client each that weighs as much as the whole function. Throws where nothing answers within five seconds.
 *
 * @source docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export async function sendSigned({ service, method, url, body = "" }: AwsRequest): Promise<Response> {
  const environment = environmentSchema.parse(process.env);
  const signer = new SignatureV4({
    ...{ service, region: environment.AWS_REGION, sha256: Sha256 },
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
      ...(environment.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: environment.AWS_SESSION_TOKEN }),
    },
  });
  const { headers } = await signer.sign({
    ...{ method, protocol: url.protocol, hostname: url.hostname, path: url.pathname, query: {}, body },
    headers: { host: url.host, "content-type": "application/json" },
  });
  // fetch sets the host itself, from the address that was signed.
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "host"));
  return fetch(url, {
    method,
    headers: sent,
    body: method === "POST" ? body : null,
    signal: AbortSignal.timeout(5000),
  });
}
