import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const linkSeconds = 300;

/** Where large answers are put for their readers; `newId` gives a name nobody can guess or meet twice. */
export interface Downloads {
  readonly bucket: string;
  readonly newId: () => string;
}

/**
 * Puts an answer's bytes, with the headers that say what they are, where a link opens them for five minutes; gives the link. The link is the
 * permission: it is neither logged nor kept. The bucket forgets the file after a day.
 */
export async function putForDownload(
  bytes: Uint8Array,
  headers: Headers,
  { bucket, newId }: Downloads,
): Promise<string> {
  const s3 = new S3Client({ maxAttempts: 4 });
  const at = { Bucket: bucket, Key: `downloads/${newId()}` };
  await s3.send(
    new PutObjectCommand({
      ...at,
      Body: bytes,
      ContentType: headers.get("content-type") ?? "application/octet-stream",
      ContentDisposition: headers.get("content-disposition") ?? "attachment",
      ContentEncoding: headers.get("content-encoding") ?? undefined,
      CacheControl: "private, no-store",
    }),
  );
  return getSignedUrl(s3, new GetObjectCommand(at), { expiresIn: linkSeconds });
}
