import pg from 'pg'; import { readFileSync } from 'node:fs';
const c = new pg.Client({ connectionString: readFileSync('/var/tmp/list-pg.url','utf8') }); await c.connect();
await c.query('set jit=off; set timezone to utc');
const t=Date.now(); const r = await c.query(readFileSync(0,'utf8')); 
for (const one of [r].flat()) for (const row of (one.rows??[]).slice(0,80)) console.log(Object.values(row).map(v=>typeof v==='object'?JSON.stringify(v):v).join(' | '));
console.log('ms', Date.now()-t); await c.end();
