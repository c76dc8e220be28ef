import { CfnOutput, Duration, Fn, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  HeadersReferrerPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";
import { siteFiles } from "../constructs/siteFiles";
import { sitePolicy } from "../siteHeaders";
import type { Stage } from "../stages";
import type { DataStack } from "./dataStack";
import type { ServiceStack } from "./serviceStack";

const year = Duration.days(365);

/** One address for everything: the add-in's files from a bucket that is otherwise closed, and the API below /v1, so that no other origin is called. */
export class SiteStack extends Stack {
  readonly url: string;

  constructor(scope: Construct, stage: Stage, data: DataStack, service: ServiceStack) {
    super(scope, `trustwide-${stage.name}-site`, {
      env: { region: stage.region },
      description:
        "Trustwide: the add-in's pages and the address everything is reached at. Holds nothing that cannot be built again.",
    });
    const files = this.closedBucket("Pages", true);
    const logs = this.closedBucket("SiteLogs", false);
    const distribution = new Distribution(this, "Site", {
      comment: `trustwide-${stage.name}`,
      defaultRootObject: "addin/taskpane.html",
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.pageHeaders(stage, data, service),
        compress: true,
      },
      additionalBehaviors: {
        "/v1/*": {
          origin: new HttpOrigin(Fn.select(2, Fn.split("/", service.api.apiEndpoint)), {
            readTimeout: Duration.seconds(30),
          }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          compress: true,
        },
      },
      ...(stage.site
        ? {
            domainNames: [stage.site.domain],
            certificate: Certificate.fromCertificateArn(this, "Certificate", stage.site.certificate),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: logs,
      logIncludesCookies: false,
    });
    acknowledge(distribution, {
      "AwsSolutions-CFR1": "Staff work from wherever they are; a country says nothing of who may sign in.",
      "AwsSolutions-CFR2":
        "API Gateway throttles and every request but the API's own description needs a verified sign-in; a firewall is added when the alarm on refused sign-ins has a reason for one.",
      ...(stage.site
        ? {}
        : {
            "AwsSolutions-CFR4":
              "CloudFront's own certificate allows no stricter setting. prod is refused without its own domain.",
          }),
    });
    this.url = `https://${stage.site?.domain ?? distribution.distributionDomainName}`;
    siteFiles(this, { files, distribution, url: this.url });
    new CfnOutput(this, "Url", { value: this.url, description: "Where the service is reached" });
  }

  private closedBucket(id: string, versioned: boolean): Bucket {
    const bucket = new Bucket(this, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: versioned ? ObjectOwnership.BUCKET_OWNER_ENFORCED : ObjectOwnership.BUCKET_OWNER_PREFERRED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned,
      lifecycleRules: versioned
        ? [{ noncurrentVersionExpiration: Duration.days(30) }]
        : [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(bucket, {
      "AwsSolutions-S1":
        "The pages are read through CloudFront alone, whose own log says who read what; a log of the log says nothing more.",
    });
    return bucket;
  }

  private pageHeaders(stage: Stage, data: DataStack, service: ServiceStack): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, "PageHeaders", {
      responseHeadersPolicyName: `trustwide-${stage.name}-pages`,
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: sitePolicy(
            `https://${data.files.bucketRegionalDomainName}`,
            service.live.api.apiEndpoint,
          ),
          override: true,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: year, includeSubdomains: true, override: true },
      },
      // No X-Frame-Options: it cannot name Office's hosts, and frame-ancestors goes before it.
      customHeadersBehavior: {
        customHeaders: [
          { header: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()", override: true },
        ],
      },
    });
  }
}
