import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import type { Stage } from "../stages";
import type { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

/** What the access log says of a request. No address, no path and no token: who asked for which school is nobody's business here. */
const accessLine = JSON.stringify({
  requestId: "$context.requestId",
  at: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  fault: "$context.integrationErrorMessage",
});

/** The HTTP API in front of the API's function: every address below /v1, throttled, with an access log. */
export function httpApi(scope: Construct, stage: Stage, key: IKey, fn: ServiceFunction): HttpApi {
  const api = new HttpApi(scope, "Api", {
    apiName: `trustwide-${stage.name}`,
    description: "Trustwide's HTTP API, reached through the site's /v1",
    createDefaultStage: false,
  });
  const log = new LogGroup(scope, "AccessLog", {
    logGroupName: `/trustwide/${stage.name}/access`,
    retention: stage.logDays,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new HttpStage(scope, "ApiStage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: stage.apiRate, burstLimit: stage.apiBurst },
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(accessLine) },
  });
  const routes = api.addRoutes({
    path: "/v1/{proxy+}",
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration("ApiFunction", fn),
  });
  for (const route of routes)
    acknowledge(route, {
      "AwsSolutions-APIG4":
        "The app itself verifies every token: people come from many Microsoft 365 tenants, and a JWT authorizer knows one issuer.",
    });
  return api;
}

/** The alarms and graphs of the HTTP API. */
export function watchHttpApi(watch: Watch, api: HttpApi): void {
  const period = Duration.minutes(5);
  watch.alarm({
    name: "api-5xx",
    metric: api.metricServerError({ period, statistic: "Sum" }),
    over: 2,
    says: "The API answered with faults of ours, or API Gateway could not reach its function.",
  });
  watch.alarm({
    name: "api-slow",
    metric: api.metricLatency({ period, statistic: "p99" }),
    over: 5000,
    periods: 3,
    of: 3,
    says: "One request in a hundred takes more than five seconds.",
  });
  watch.row({
    Requests: [api.metricCount({ period, statistic: "Sum" })],
    "Answers that are refusals or faults": [
      api.metricClientError({ period, statistic: "Sum", label: "refused (4xx)" }),
      api.metricServerError({ period, statistic: "Sum", label: "our fault (5xx)" }),
    ],
    "Time to answer (ms)": ["p50", "p99"].map((statistic) =>
      api.metricLatency({ period, statistic, label: statistic }),
    ),
  });
}
