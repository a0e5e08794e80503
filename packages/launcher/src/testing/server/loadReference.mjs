import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(
  'CREATE SCHEMA IF NOT EXISTS launcher_test; CREATE TABLE IF NOT EXISTS launcher_test.notes (text text)',
);
await client.end();
