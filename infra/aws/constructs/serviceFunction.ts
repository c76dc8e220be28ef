import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import type { Stage } from "../stages";
import type { FunctionName } from "../bundle";

/** How a function of the service is made. `bundle`: the folder it is deployed from. `atOnce`: how many may run at a time, where that protects. */
export interface ServiceFunctionProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly name: FunctionName;
  readonly bundle: string;
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly atOnce?: number;
}

/**
 * A function with a role of its own that may do nothing but write its log and its traces, until a call in `permissions.ts` gives it more.
 * Node 22 on arm64; its log is encrypted and kept for the stage's days.
 */
export class ServiceFunction extends Function {
  readonly shortName: string;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { stage, key, name } = props;
    const functionName = `trustwide-${stage.name}-${name}`;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: `/trustwide/${stage.name}/${name}`,
      retention: stage.logDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What ${functionName} may do`,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName,
      description: props.description,
      code: Code.fromAsset(props.bundle),
      handler: "index.handler",
      role,
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      ...(props.atOnce === undefined ? {} : { reservedConcurrentExecutions: props.atOnce }),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: `trustwide-${name}` },
    });
    this.shortName = name;
    acknowledge(this, {
      "AwsSolutions-L1":
        "Node 22 is the version the suite runs on; the next long-term one is taken up once it does too.",
    });
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::*]":
        "X-Ray's PutTraceSegments and PutTelemetryRecords know no resource; nothing else in this role is given on every resource.",
    });
  }
}
