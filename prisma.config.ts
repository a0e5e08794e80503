// Read by the ordinary Prisma CLI; a plain value, because `prisma/config` is not a dependency of the root.
const url = process.env.DATABASE_URL;

export default {
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
};
