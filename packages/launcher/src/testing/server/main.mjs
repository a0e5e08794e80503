import { createServer } from 'node:http';
import pg from 'pg';

// A very small server that keeps the contract of the real one, so that starting and stopping can be tried
// without the product: notes in the database, one request that takes its time.

const SLOW_MS = 1000;
const { DATABASE_URL, HOST, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL });
pool.on('error', () => {});

let inFlight = 0;

const server = createServer(async (request, response) => {
  if (request.url === '/in-flight') return void response.end(String(inFlight));
  if (request.url === '/slow') {
    inFlight += 1;
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  }
  if (request.url === '/log') console.log('A line for the log');
  if (request.url === '/pid') return void response.end(String(process.pid));
  if (request.method === 'POST') await pool.query(`INSERT INTO launcher_test.notes VALUES ('written')`);
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM launcher_test.notes');
  response.end(String(rows[0].count));
});
server.listen(Number(PORT), HOST, () => {
  console.log(JSON.stringify({ ready: true, address: `http://${HOST}:${PORT}` }));
});
process.once('SIGTERM', () => {
  server.close(async () => {
    await pool.end();
    process.exit(0);
  });
});
