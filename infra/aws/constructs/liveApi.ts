import { Duration } from "aws-cdk-lib";
import { WebSocketApi, WebSocketStage } from "aws-cdk-lib/aws-apigatewayv2";
import { WebSocketLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import type { Stage } from "../stages";
import type { ServiceFunction } from "./serviceFunction";
import type { Watch } from "./watch";

/** The WebSocket API and its one stage: `stage.url` is opened by clients, `stage.callbackUrl` reaches their connections. */
export interface LiveApi {
  readonly api: WebSocketApi;
  readonly stage: WebSocketStage;
}

/** The WebSocket API, before the function that answers it is there. */
export function liveApi(scope: Construct, stage: Stage): LiveApi {
  const api = new WebSocketApi(scope, "LiveApi", {
    apiName: `trustwide-${stage.name}-live`,
    description: "Trustwide's live connections: who listens is told that something changed, never what",
  });
  const live = new WebSocketStage(scope, "LiveStage", {
    webSocketApi: api,
    stageName: "live",
    autoDeploy: true,
    throttle: { rateLimit: stage.apiRate, burstLimit: stage.apiBurst },
  });
  acknowledge(live, {
    "AwsSolutions-APIG1":
      "An access log would name every connection; the function's own log and the metrics say what is needed.",
  });
  return { api, stage: live };
}

/** Lets a function answer the WebSocket API's three routes; what it says to a message goes back on the connection. */
export function answerLive({ api }: LiveApi, fn: ServiceFunction, watch: Watch): void {
  const integration = (name: string) => new WebSocketLambdaIntegration(name, fn);
  const routes = [
    api.addRoute("$connect", { integration: integration("Connect") }),
    api.addRoute("$disconnect", { integration: integration("Disconnect") }),
    api.addRoute("$default", { integration: integration("Said"), returnResponse: true }),
  ];
  for (const route of routes)
    acknowledge(route, {
      "AwsSolutions-APIG4":
        "A connection is let in by a ticket that the API gave to a person who had signed in; it works once, for a minute.",
    });
  const period = Duration.minutes(5);
  const metric = (metricName: string, label: string) =>
    new Metric({
      namespace: "AWS/ApiGateway",
      metricName,
      dimensionsMap: { ApiId: api.apiId },
      period,
      statistic: "Sum",
      label,
    });
  watch.row({
    "Live connections": [metric("ConnectCount", "opened"), metric("MessageCount", "messages")],
    "Live connections, our fault": [metric("ExecutionError", "faults")],
  });
}
