import { z } from 'zod';
import type { FileBucket } from './files/bucketFileStore.ts';

const schema = z.object({
  DATABASE_URL: z.string().min(1, 'DATABASE_URL is not set'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATA_DIR: z.string().default('data'),
  WEB_DIR: z.string().optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
  SECURE_COOKIES: z.stringbool().default(false),
  TRUST_PROXY: z.stringbool().default(false),
  INTROSPECTION: z.stringbool().optional(),
  DEMO_ACCOUNTS: z.stringbool().default(false),
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_BUCKET: z.string().min(1).optional(),
  FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  FILES_S3_ACCESS_KEY: z.string().min(1).optional(),
  FILES_S3_SECRET_KEY: z.string().min(1).optional(),
  REST_AFTER_MINUTES: z.coerce.number().min(0).max(1440).default(3),
  REMINDERS: z.stringbool().default(true),
  SMTP_PASSWORD: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Settings of the process, read once; nothing else reads process.env. */
export interface Environment {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Attachments go to `files` below it. */
  readonly dataFolder: string;
  /** The built single-page application; absent while a developer serves it with Vite. */
  readonly webFolder: string | null;
  readonly mode: 'development' | 'production' | 'test';
  readonly poolSize: number;
  /** Behind TLS the session cookie is sent over TLS only. */
  readonly secureCookies: boolean;
  /** A proxy of ours stands before the server: the visitor's address is the one it writes in X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Whether the window describes its own schema. */
  readonly introspection: boolean;
  /** The sign-in page names the demonstration accounts. */
  readonly demoAccounts: boolean;
  readonly logLevel: string;
  /** Whether this server looks at the terms once an hour and sends what waits in the outbox. */
  readonly remindsOfTerms?: boolean;
  /** After so many minutes without a question the register and the mirror are laid aside; nought or nothing: never. */
  readonly restAfterMinutes?: number;
  /** Of the mail server; everything else of it is a setting of the office. */
  readonly mailPassword?: string;
  /** Attachments go to this object store instead of the folder. */
  readonly fileBucket?: FileBucket;
}

/** Reads the settings; throws one clear sentence naming every wrong one. An empty one is as good as none. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.entries(source).filter(([, text]) => text !== undefined && text.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Wrong settings: ${faults.join('; ')}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    dataFolder: env.DATA_DIR,
    webFolder: env.WEB_DIR ?? null,
    mode: env.NODE_ENV,
    poolSize: env.DATABASE_POOL,
    secureCookies: env.SECURE_COOKIES,
    trustProxy: env.TRUST_PROXY,
    introspection: env.INTROSPECTION ?? env.NODE_ENV !== 'production',
    demoAccounts: env.DEMO_ACCOUNTS,
    logLevel: env.LOG_LEVEL,
    restAfterMinutes: env.REST_AFTER_MINUTES,
    remindsOfTerms: env.REMINDERS,
    ...(env.SMTP_PASSWORD ? { mailPassword: env.SMTP_PASSWORD } : {}),
    ...readBucket(env),
  };
}

// Half a bucket is a mistake: files would quietly go to the folder while everybody believes them elsewhere.
function readBucket(env: z.infer<typeof schema>): { fileBucket?: FileBucket } {
  const given = {
    FILES_S3_ENDPOINT: env.FILES_S3_ENDPOINT,
    FILES_S3_BUCKET: env.FILES_S3_BUCKET,
    FILES_S3_ACCESS_KEY: env.FILES_S3_ACCESS_KEY,
    FILES_S3_SECRET_KEY: env.FILES_S3_SECRET_KEY,
  };
  const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length === Object.keys(given).length) return {};
  if (missing.length > 0) throw new Error(`Wrong settings: ${missing.join(', ')} is not set`);
  const { FILES_S3_ENDPOINT: endpoint = '', FILES_S3_BUCKET: bucket = '' } = given;
  const { FILES_S3_ACCESS_KEY: accessKey = '', FILES_S3_SECRET_KEY: secretKey = '' } = given;
  return { fileBucket: { endpoint, bucket, accessKey, secretKey, region: env.FILES_S3_REGION } };
}
