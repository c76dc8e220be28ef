import { EventEmitter } from "node:events";
import type { Server } from "node:http";

/** What the AWS SDK asks of DynamoDB: always a POST whose body is JSON. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What DynamoDB answers, as the AWS SDK takes it from whatever carries its requests. */
interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** As much of a response as the embedded DynamoDB writes: it sets headers and a status, and ends with the whole body. */
class Answer extends EventEmitter {
  statusCode = 200;
  readonly #headers: Record<string, string> = {};
  constructor(readonly answered: (answer: Answered) => void) {
    super();
  }
  setHeader(name: string, value: string | number): void {
    this.#headers[name.toLowerCase()] = String(value);
  }
  end(body = ""): void {
    this.answered({ statusCode: this.statusCode, headers: this.#headers, body: Buffer.from(body) });
  }
}

/** The signature an embedded DynamoDB wants to see and does not verify: nothing leaves the process that would have to be proved. */
const signature =
  "AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none";

const bytesOf = (body: string | Uint8Array): Buffer =>
  typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);

const ask = (server: Server, { method, path, headers, body = "" }: Asked): Promise<Answered> =>
  new Promise((answered) => {
    const request = Object.assign(new EventEmitter(), {
      method,
      url: path,
      headers: { ...headers, authorization: signature, "x-amz-date": "20000101T000000Z" },
    });
    server.emit("request", request, new Answer(answered));
    request.emit("data", bytesOf(body));
    request.emit("end");
  });

/**
 * How an AWS client reaches an embedded DynamoDB in its own process: each request is given straight to the server's handler, with no
 * socket, no signature and no open port. `settled` waits until every request under way is answered.
 */
export function inProcess(server: Server) {
  const underWay = new Set<Promise<Answered>>();
  const handle = async (asked: Asked): Promise<{ response: Answered }> => {
    const answer = ask(server, asked);
    underWay.add(answer);
    void answer.then(() => underWay.delete(answer));
    return { response: await answer };
  };
  return {
    client: {
      requestHandler: { metadata: { handlerProtocol: "http/1.1" }, handle },
      signer: { sign: <Request>(request: Request): Promise<Request> => Promise.resolve(request) },
    },
    settled: async (): Promise<void> => {
      await Promise.all(underWay);
    },
  };
}
