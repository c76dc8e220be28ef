import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import { Stack } from "aws-cdk-lib";
import { environmentNames } from "../../functions/aws/environment";
import { acknowledge } from "./acknowledge";
import type { LiveApi } from "./constructs/liveApi";
import type { Mail } from "./constructs/mail";
import type { ServiceFunction } from "./constructs/serviceFunction";
import type { Stage } from "./stages";
import type { DataStack } from "./stacks/dataStack";

/**
 * What a function may do, a call each: it grants the permission and passes the name the function needs for it (`functions/aws/environment.ts`).
 * A function without the call has neither. Rights are listed by name: no action and no resource here holds a `*`, but the files under a prefix.
 */
const readItems = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"] as const;
const writeItems = ["dynamodb:PutItem", "dynamodb:BatchWriteItem"] as const;
const deleteItems = ["dynamodb:DeleteItem"] as const;

/** Rights to the table: `read`, `write` (puts; what is accepted is never updated in place) and `delete` (live connections, an erasure). */
export type TableRight = "read" | "write" | "delete";
const actionsOf = { read: readItems, write: writeItems, delete: deleteItems } as const;

/** The key's actions a caller needs for DynamoDB or S3 to use it in the caller's name, and only through that service. */
function mayUseKeyThrough(fn: ServiceFunction, key: IKey, service: "dynamodb" | "s3" | "secretsmanager"): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", ...(service === "secretsmanager" ? [] : ["kms:GenerateDataKey"])],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `${service}.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
}

/** The table, with the rights named. */
export function mayUseTable(fn: ServiceFunction, { table, key }: DataStack, rights: readonly TableRight[]): void {
  const actions = rights.flatMap((right) => actionsOf[right]);
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [table.tableArn] }));
  mayUseKeyThrough(fn, key, "dynamodb");
  fn.addEnvironment(environmentNames.table, table.tableName);
}

/** The keys templates are sealed with, read alone. */
export function mayReadTemplateKeys(fn: ServiceFunction, data: DataStack): void {
  mayReadSecret(fn, data.templateKeys, data.key);
  fn.addEnvironment(environmentNames.templateKeys, data.templateKeys.secretArn);
}

/** Files for one download: put and opened by link under `downloads/`, nothing else of the bucket. */
export function mayOfferDownloads(fn: ServiceFunction, { files, key }: DataStack): void {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ["s3:PutObject", "s3:GetObject"], resources: [under(files, "downloads/")] }),
  );
  acknowledge(fn.role ?? fn, {
    [`AwsSolutions-IAM5[Resource::${files.stack.stackName}:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/downloads/*]`]:
      "Each download has a name of its own below downloads/, which nobody knows beforehand.",
  });
  mayUseKeyThrough(fn, key, "s3");
  fn.addEnvironment(environmentNames.downloads, files.bucketName);
}

/** Whose tokens a function believes: settings, no right. */
export function verifiesTokensOf(fn: ServiceFunction, { clientId, tenants, first }: Stage["signIn"]): void {
  fn.addEnvironment(environmentNames.clientId, clientId);
  fn.addEnvironment(environmentNames.tenants, tenants);
  fn.addEnvironment(environmentNames.first, first);
}

/** Live connections: sends to them and closes them, those of the service's own WebSocket API alone. */
export function mayReachLiveConnections(fn: ServiceFunction, { api, stage }: LiveApi): void {
  const connections = Stack.of(fn).formatArn({
    ...{ service: "execute-api", resource: api.apiId, resourceName: `${stage.stageName}/*/@connections/*` },
  });
  fn.addToRolePolicy(new PolicyStatement({ actions: ["execute-api:ManageConnections"], resources: [connections] }));
  const id = Stack.of(fn).getLogicalId(api.node.defaultChild as CfnApi);
  acknowledge(fn.role ?? fn, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:execute-api:eu-west-2:<AWS::AccountId>:<${id}>/live/*/@connections/*]`]:
      "Connections have ids that API Gateway makes as they come.",
  });
  fn.addEnvironment(environmentNames.liveEndpoint, stage.callbackUrl);
}

/** Where live connections are opened: an address that is given out, no right. */
export function knowsLiveAddress(fn: ServiceFunction, { stage }: LiveApi): void {
  fn.addEnvironment(environmentNames.liveAddress, stage.url);
}

/** Mail from the service's own address, through its own set of rules. */
export function maySendMail(fn: ServiceFunction, { identity, rules, from, address }: Mail): void {
  const rulesArn = Stack.of(fn).formatArn({
    ...{ service: "ses", resource: "configuration-set", resourceName: rules.configurationSetName },
  });
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail", "ses:SendRawEmail"],
      resources: [identity.emailIdentityArn, rulesArn],
      conditions: { StringEquals: { "ses:FromAddress": from } },
    }),
  );
  fn.addEnvironment(environmentNames.mailFrom, from);
  fn.addEnvironment(environmentNames.address, address);
}

const under = (bucket: IBucket, prefix: string): string => bucket.arnForObjects(`${prefix}*`);

function mayReadSecret(fn: ServiceFunction, secret: ISecret, key: IKey): void {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [secret.secretArn] }),
  );
  mayUseKeyThrough(fn, key, "secretsmanager");
}
