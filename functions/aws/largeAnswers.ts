import type { MiddlewareHandler } from "hono";
import type { Downloads } from "./putForDownload";

/**
 * The most bytes an answer may carry through a function: Lambda takes 6 MB of text, and packed JSON and files are carried as base64.
 *
 * @source docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const largestAnswerBytes = 4 * 1_048_576;

/**
 * Lets an answer of 4 MB or less through as it is; a larger one is put into the bucket, and its reader sent (303) to a link that opens it for five
 * minutes. What puts it there is loaded only then.
 */
export const largeAnswersByLink =
  (downloads: Downloads): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { body, status, headers } = context.res;
    if (!body) return;
    const bytes = new Uint8Array(await context.res.arrayBuffer());
    if (bytes.length <= largestAnswerBytes) {
      context.res = new Response(bytes, { status, headers });
      return;
    }
    const { putForDownload } = await import("./putForDownload");
    const kept = new Headers(headers);
    for (const name of ["content-type", "content-disposition", "content-encoding", "content-length"]) kept.delete(name);
    kept.set("Location", await putForDownload(bytes, headers, downloads));
    context.res = new Response(null, { status: 303, headers: kept });
  };
