import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { tableShape } from "../../../functions/store/table";
import { acknowledge } from "../acknowledge";
import type { Stage } from "../stages";

/** What outlives every deployment: the table, the files, the template keys, and the key they are all encrypted with. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: TableV2;
  readonly files: Bucket;
  readonly templateKeys: Secret;

  constructor(scope: Construct, stage: Stage) {
    super(scope, `trustwide-${stage.name}-data`, {
      env: { region: stage.region },
      terminationProtection: true,
      description: "Trustwide: the table, the files and the keys. Nothing here is deleted by a deployment.",
    });
    this.key = new Key(this, "Key", {
      alias: `trustwide-${stage.name}`,
      description: "Encrypts Trustwide's table, files, template keys, queues and logs",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.letLogsUseKey(stage);
    this.table = this.makeTable();
    this.files = this.makeFiles();
    this.templateKeys = this.makeTemplateKeys();
  }

  /** CloudWatch encrypts the stage's log groups, and no others, with the key. */
  private letLogsUseKey(stage: Stage): void {
    const groups = `arn:${this.partition}:logs:${this.region}:${this.account}:log-group:/trustwide/${stage.name}/*`;
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: ["*"],
        conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": groups } },
      }),
    );
  }

  private makeTable(): TableV2 {
    const [partition, sort] = tableShape.KeySchema;
    return new TableV2(this, "Table", {
      partitionKey: { name: partition.AttributeName, type: AttributeType.STRING },
      sortKey: { name: sort.AttributeName, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      timeToLiveAttribute: "ttl",
      // Keys alone: nothing a school typed goes to a second place.
      dynamoStream: StreamViewType.KEYS_ONLY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Releases and snapshots stay, every version; what was put for one download goes after a day. */
  private makeFiles(): Bucket {
    const logs = new Bucket(this, "FileLogs", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(logs, {
      "AwsSolutions-S1": "This is where the access log of the files goes; a log of the log says nothing more.",
    });
    return new Bucket(this, "Files", {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "files/",
      lifecycleRules: [
        {
          prefix: "downloads/",
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** The first key is made by Secrets Manager at the first deployment, so that nobody ever sees it. */
  private makeTemplateKeys(): Secret {
    const secret = new Secret(this, "TemplateKeys", {
      description: "The keys Trustwide's templates are sealed with: which one seals, and each one's secret",
      encryptionKey: this.key,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: "k1" }),
        generateStringKey: "k1",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, {
      "AwsSolutions-SMG4":
        "A key is rotated by the step in RUNBOOK.md, not by a timer: older keys have to go on verifying until the collections they sealed are closed.",
    });
    return secret;
  }
}
