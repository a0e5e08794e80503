import pg from 'pg';

// Two notes with a pause between them: killed in the pause, the demonstration stays half loaded.

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(`INSERT INTO launcher_test.notes VALUES ('first')`);
console.log(JSON.stringify({ progress: 0.5, message: 'half' }));
await new Promise((resolve) => setTimeout(resolve, Number(process.env.DEMO_PAUSE_MS ?? 0)));
await client.query(`INSERT INTO launcher_test.notes VALUES ('second')`);
console.log(
  JSON.stringify({ done: true, accounts: [{ login: 'aigul', password: 'qwerty', who: 'registrar' }] }),
);
await client.end();
