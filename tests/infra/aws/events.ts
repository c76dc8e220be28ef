import type { Key } from "../../../functions/store/keys";

/** A request as API Gateway's HTTP API sends it to a function, payload format 2.0. @source docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export function requestEvent(
  method: string,
  path: string,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly body?: Uint8Array | string } = {},
) {
  const [rawPath = "", rawQueryString = ""] = path.split("?");
  const { headers = {}, body } = options;
  return {
    version: "2.0",
    routeKey: "ANY /v1/{proxy+}",
    rawPath,
    rawQueryString,
    headers: {
      host: "abc123.execute-api.eu-west-2.amazonaws.com",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "192.0.2.1",
      "user-agent": "test",
      ...headers,
    },
    ...(rawQueryString === ""
      ? {}
      : { queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)) }),
    requestContext: {
      accountId: "111111111111",
      apiId: "abc123",
      domainName: "abc123.execute-api.eu-west-2.amazonaws.com",
      domainPrefix: "abc123",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "ANY /v1/{proxy+}",
      stage: "$default",
      time: "05/Oct/2026:10:00:00 +0000",
      timeEpoch: 1791194400000,
    },
    pathParameters: { proxy: rawPath.replace("/v1/", "") },
    ...(body === undefined
      ? { isBase64Encoded: false }
      : typeof body === "string"
        ? { body, isBase64Encoded: false }
        : { body: Buffer.from(body).toString("base64"), isBase64Encoded: true }),
  };
}

/** What the table's stream (keys alone) says of new items. @source docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export const streamEvent = (...keys: readonly Key[]) => ({
  Records: keys.map(({ pk, sk }, index) => ({
    eventID: `event-${String(index)}`,
    eventName: "INSERT",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "eu-west-2",
    dynamodb: {
      ApproximateCreationDateTime: 1791194400,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      SequenceNumber: String(100 + index),
      SizeBytes: 120,
      StreamViewType: "KEYS_ONLY",
    },
    eventSourceARN: "arn:aws:dynamodb:eu-west-2:111111111111:table/trustwide/stream/2026-10-05T10:00:00.000",
  })),
});

/** What API Gateway's WebSocket API sends to a function. @source docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html */
export const liveEvent = (
  routeKey: "$connect" | "$disconnect" | "$default",
  connectionId: string,
  { ticket, body }: { readonly ticket?: string; readonly body?: string } = {},
) => ({
  ...(routeKey === "$connect"
    ? {
        headers: { Host: "abc123.execute-api.eu-west-2.amazonaws.com", "Sec-WebSocket-Version": "13" },
        multiValueHeaders: { Host: ["abc123.execute-api.eu-west-2.amazonaws.com"] },
      }
    : {}),
  ...(ticket === undefined
    ? {}
    : { queryStringParameters: { ticket }, multiValueQueryStringParameters: { ticket: [ticket] } }),
  requestContext: {
    routeKey,
    eventType: { $connect: "CONNECT", $disconnect: "DISCONNECT", $default: "MESSAGE" }[routeKey],
    extendedRequestId: "JKJaXmPLvHcESHA=",
    requestTime: "05/Oct/2026:10:00:00 +0000",
    messageDirection: "IN",
    stage: "live",
    connectedAt: 1791194400000,
    requestTimeEpoch: 1791194400001,
    identity: { sourceIp: "192.0.2.1" },
    requestId: "JKJaXmPLvHcESHA=",
    domainName: "abc123.execute-api.eu-west-2.amazonaws.com",
    connectionId,
    apiId: "abc123",
    ...(routeKey === "$default" ? { messageId: "JKJaXd2PrHcCESA=" } : {}),
    ...(routeKey === "$disconnect" ? { disconnectStatusCode: 1005, disconnectReason: "Client-side close" } : {}),
  },
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: false,
});
