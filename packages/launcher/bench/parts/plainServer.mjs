import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

// What the same page costs without anything of ours: one statement, rows to JSON, over Fastify. Started as a process of
// its own by the benchmark, so that both servers have the same place.
const [, , databaseUrl = '', serverManifest = ''] = process.argv;
const { default: fastify } = await import(
  pathToFileURL(createRequire(serverManifest).resolve('fastify')).href
);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, options: '-c jit=off' });

const page = {
  name: 'page',
  text: `SELECT a.id, a.number, a.state, a.version, a.registered_on, a.kind, a.source, a.annotation, a.due_on, a.is_repeat,
      a.applicant_name, a.applicant_iin,
      json_build_object('code', q.code, 'kk', q.name_kk, 'ru', q.name_ru, 'en', q.name_en) AS question,
      json_build_object('code', t.code, 'kk', t.name_kk, 'ru', t.name_ru, 'en', t.name_en) AS territory,
      json_build_object('id', b.id, 'kk', b.short_kk, 'ru', b.short_ru) AS body
    FROM appeals a
      LEFT JOIN questions q ON q.code = a.question_code
      LEFT JOIN territories t ON t.code = a.territory_code
      LEFT JOIN bodies b ON b.id = a.body_id
    WHERE a.region_code = '390000000' ORDER BY a.registered_on DESC, a.id DESC LIMIT 50`,
};

const app = fastify({ logger: false });
app.get('/page', async () => (await pool.query(page)).rows);
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address: `http://127.0.0.1:${/** @type {any} */ (app.server.address()).port}` });
process.on('disconnect', () => process.exit(0));
