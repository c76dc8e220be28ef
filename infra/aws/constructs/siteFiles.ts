import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import { builtSite, projectRoot } from "../places";

/** Where the pages go and at what address they will be. */
export interface SiteFilesProps {
  readonly files: Bucket;
  readonly distribution: Distribution;
  readonly url: string;
}

/** The manifest with a deployment's address in the place of the one of one machine, which is that of the pane it names. */
function manifestFor(url: string, manifest: string): string {
  const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (pane === undefined) throw new Error("manifest.xml names no pane");
  return manifest.replaceAll(new URL(pane).origin, url);
}

/** What the CDK grants its own function for copying the pages, which it offers no way to narrow. */
function copierGrants(files: Bucket): Record<string, string> {
  const bucket = Stack.of(files).getLogicalId(files.node.defaultChild as CfnBucket);
  const assets = "arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-eu-west-2/*";
  const basicRole = "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
  const actions = ["GetObject*", "GetBucket*", "List*", "DeleteObject*", "Abort*"].map(
    (action) => `Action::s3:${action}`,
  );
  const resources = [assets, `<${bucket}.Arn>/*`, "*"].map((resource) => `Resource::${resource}`);
  return Object.fromEntries([
    [`AwsSolutions-IAM4[${basicRole}]`, "The CDK's own function writes its own log and nothing more by it."],
    ...[...actions, ...resources].map((grant) => [
      `AwsSolutions-IAM5[${grant}]`,
      "The CDK's own function reads the files it deploys and writes them to the pages' bucket, only while deploying.",
    ]),
  ]);
}

/**
 * Puts the add-in's built files below /addin, as the manifest names them, and the manifest with this deployment's address in it, where CloudFront reads them. Where
 * the add-in was not built (`npm run build`) its pages are left as they are, and synthesis says so.
 */
export function siteFiles(scope: Construct, { files, distribution, url }: SiteFilesProps): void {
  const cacheControl = [CacheControl.fromString("public, max-age=300")];
  const where = { destinationBucket: files, distribution, cacheControl, prune: false };
  if (existsSync(builtSite))
    new BucketDeployment(scope, "PageFiles", {
      ...{
        ...where,
        sources: [Source.asset(builtSite)],
        destinationKeyPrefix: "addin",
        distributionPaths: ["/addin/*"],
      },
    });
  else process.stderr.write("The add-in is not built (npm run build): its pages are not among what is deployed.\n");
  const manifest = manifestFor(url, readFileSync(join(projectRoot, "manifest.xml"), "utf8"));
  new BucketDeployment(scope, "Manifest", {
    ...{ ...where, sources: [Source.data("manifest.xml", manifest)], distributionPaths: ["/manifest.xml"] },
  });
  const copier = Stack.of(scope).node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (copier)
    acknowledge(copier, { "AwsSolutions-L1": "The CDK's own function for copying the pages.", ...copierGrants(files) });
}
