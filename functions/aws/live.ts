import type { APIGatewayProxyResultV2, Context } from "aws-lambda";
import { z } from "zod";
import { connect, disconnect } from "../live/connect";
import { receive } from "../live/receive";
import { tableConnections } from "../store/connections";
import { connectStore } from "../store/store";
import { readEnvironment } from "./environment";
import { liveSender } from "./liveSender";
import { logInvocation } from "./log";

const { table, liveEndpoint } = readEnvironment(["table", "liveEndpoint"], process.env);
const store = connectStore({ table });
const deps = { store, connections: tableConnections(store), now: () => new Date() };
const { close } = liveSender(liveEndpoint);

/** What of a WebSocket event is used: who speaks on which route, the ticket of a new connection, and what was said. */
const eventSchema = z.object({
  requestContext: z.object({ routeKey: z.enum(["$connect", "$disconnect", "$default"]), connectionId: z.string() }),
  queryStringParameters: z.object({ ticket: z.string().optional() }).nullish(),
  body: z.string().nullish(),
});

const fine = { statusCode: 200 };

/** Live connections behind API Gateway's WebSocket API: the same handlers as on one machine, with the connections in the table. */
export async function handler(event: unknown, context: Context): Promise<APIGatewayProxyResultV2> {
  logInvocation(context);
  const { requestContext, queryStringParameters, body } = eventSchema.parse(event);
  const { routeKey, connectionId } = requestContext;
  if (routeKey === "$disconnect") {
    await disconnect(deps, connectionId);
    return fine;
  }
  if (routeKey === "$connect") {
    const ticket = queryStringParameters?.ticket ?? null;
    return (await connect(deps, { connectionId, ticket })) === "connected" ? fine : { statusCode: 401 };
  }
  const reply = await receive(deps, { connectionId, text: body ?? "" });
  if (reply !== "gone") return { ...fine, body: JSON.stringify(reply) };
  await close(connectionId);
  return fine;
}
